import { type FormEvent, type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useTooLong } from '#shared/ui/long-text.ts';
import { LongText } from '#shared/ui/LongText.tsx';
import type { useAct } from '../use-act.ts';
import { useKeptTexts } from '#shared/form/use-kept-texts.ts';
import { DraftErrors } from './DraftForm.tsx';

interface Props {
  readonly title: string;
  readonly back: string;
  /** Names the text on this device until it is sent. */
  readonly keepAs: string;
  readonly label: string;
  readonly hint: string;
  /** What to say when nothing is written; absent when a reason is not needed. */
  readonly missing?: string;
  readonly submit: string;
  readonly look: 'primary' | 'warning';
  readonly cancel?: string;
  readonly act: ReturnType<typeof useAct>;
  readonly onSend: (reason: string | null) => Promise<void>;
  readonly children: ReactNode;
  /** What stands below the form. */
  readonly after: ReactNode;
}

const shortest = 3;
const longest = 4000;

/** An act with a reason in the person's own words. */
export function ReasonForm(props: Props): ReactNode {
  const { title, back, keepAs, label, hint, missing, submit, look, cancel, act, onSend, children, after } = props;
  const { sending } = useText('common');
  const { texts, write, forget } = useKeptTexts(keepAs);
  const [wrong, setWrong] = useState<{ readonly text: string | undefined; readonly attempt: number }>({
    text: undefined,
    attempt: 0,
  });
  const tooLong = useTooLong(longest);
  const reason = (texts.reason ?? '').trim();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = missing && reason.length < shortest ? missing : tooLong(reason);
    setWrong(({ attempt }) => ({ text: found, attempt: attempt + 1 }));
    if (!found) void onSend(reason || null).then(forget);
  };
  const server = [...(act.trouble ? [act.trouble] : []), ...act.errors.map(({ text }) => text)];
  const error = wrong.text ?? server[0];
  const errors = error ? [{ fieldId: 'reason', text: error }] : [];
  return (
    <Page
      title={title}
      back={{ href: back }}
      errors={<DraftErrors errors={errors} attempt={wrong.attempt + act.attempt} />}
    >
      {children}
      <form noValidate onSubmit={send}>
        <LongText
          id="reason"
          label={label}
          hint={hint}
          error={wrong.text}
          optional={missing === undefined}
          longest={longest}
          value={texts.reason ?? ''}
          onChange={(event) => write('reason', event.currentTarget.value)}
        />
        <Actions>
          <Button type="submit" look={look} busy={act.busy}>
            {submit}
          </Button>
          {cancel && (
            <LinkButton look="secondary" href={back}>
              {cancel}
            </LinkButton>
          )}
        </Actions>
        <p role="status">{act.busy ? sending : ''}</p>
      </form>
      {after}
    </Page>
  );
}
