import { type FormEvent, type ReactNode, useState } from 'react';
import { usePageErrors } from '#shared/navigation/Page.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { ErrorSummary, type SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { Actions, Card } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import type { DraftState } from '../use-draft-part.ts';

interface ErrorsProps {
  readonly errors: readonly SummarisedError[];
  readonly attempt: number;
}

/** The error summary of a page of a draft; give it to Page as `errors`. */
export function DraftErrors({ errors, attempt }: ErrorsProps): ReactNode {
  usePageErrors(errors.length > 0);
  return <ErrorSummary errors={errors} attempt={attempt} />;
}

/** Tells that answers cannot reach the server now and are not lost; give it to Page as `banner`. */
export function DraftBanner({ state }: { readonly state: DraftState<unknown>['state'] }): ReactNode {
  const text = useText('applications').draft;
  const [trouble, setTrouble] = useState<typeof state | null>(null);
  const isTrouble = state === 'keptHere' || state === 'notSaved';
  // Another try is no news yet: a banner that goes and comes again moves the page under the person's hands.
  const shown = isTrouble ? state : state === 'saving' ? trouble : null;
  if (shown !== trouble) setTrouble(shown);
  if (shown === null) return null;
  return (
    <NotificationBanner title={shown === 'keptHere' ? text.offlineTitle : undefined}>
      <p>{shown === 'keptHere' ? text.offlineText : text.failedText}</p>
    </NotificationBanner>
  );
}

interface ClashProps<V> {
  readonly draft: DraftState<V>;
  readonly inWords: (value: V) => string | null;
}

/** Both values of one answer, side by side: the person keeps one, neither is lost on the way. */
function TwoValues<V>({ draft, inWords }: ClashProps<V>): ReactNode {
  const text = useText('applications').draft;
  const [chosen, setChosen] = useState<'mine' | 'theirs'>('mine');
  const { clash } = draft;
  if (!clash) return null;
  const words = (value: V): string => inWords(value) ?? text.nothing;
  const mine = clash.kind === 'found' ? text.here(words(clash.mine)) : text.mine(words(clash.mine));
  return (
    <Card>
      <p role="alert">{clash.kind === 'found' ? text.foundText : text.conflictText}</p>
      <Radios
        id="clash"
        name="clash"
        label={text.conflictTitle}
        choices={[
          { value: 'mine', text: mine },
          { value: 'theirs', text: text.theirs(words(clash.theirs)) },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <Button look="secondary" onClick={() => draft.keep(clash[chosen])}>
        {text.keep}
      </Button>
    </Card>
  );
}

interface Props<V> extends ClashProps<V> {
  readonly onContinue: () => Promise<void>;
  /** Where «save and leave» goes; the answer is stored without being checked. */
  readonly onLeave: () => Promise<void>;
  readonly children: ReactNode;
}

/** A page of a draft: one question, its state of saving, and the way on. */
export function DraftForm<V>({ draft, inWords, onContinue, onLeave, children }: Props<V>): ReactNode {
  const text = useText('applications').draft;
  const common = useText('common');
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void run(onContinue);
  };
  return (
    <>
      <TwoValues draft={draft} inWords={inWords} />
      <form noValidate onSubmit={submit} key={draft.turn}>
        {children}
        {/* Its line is kept free: leaving a field saves, and the button being pressed must not move away. */}
        <p role="status">{draft.status || '\u00a0'}</p>
        <Actions>
          <Button type="submit" busy={busy}>
            {common.continue}
          </Button>
          <Button look="secondary" busy={busy} onClick={() => void run(onLeave)}>
            {text.leave}
          </Button>
        </Actions>
      </form>
    </>
  );
}
