import type { Slot } from '@cabinet/contracts/applications';
import type { Document } from '@cabinet/contracts/documents';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { Actions, Hint } from '#shared/ui/layout.tsx';
import { libraryQuery } from '#shared/documents/library-query.ts';
import type { SlotActs } from '../use-slot.ts';

interface Props {
  readonly slot: Slot;
  readonly acts: Pick<SlotActs, 'busy' | 'put' | 'marked' | 'mark'>;
  /** Nothing is chosen: says so above the heading of the page. */
  readonly refusals: Refusals;
}

/** The list of the library's documents. */
export const libraryBoxId = 'library-document';

const fits = (document: Document, slot: Slot): boolean => {
  const isThere = slot.documents.some((attached) => attached.document.id === document.id);
  return !isThere && (document.state === 'confirmed' || document.state === 'checking');
};

/** F5, H4: a document that is in the library already, those of fitting kinds first. */
export function FromLibrary({ slot, acts, refusals }: Props): ReactNode {
  const text = useText('applications').slots;
  const [all, setAll] = useState(false);
  const { data: library } = useSuspenseQuery(libraryQuery);
  const usable = library.filter((document) => fits(document, slot));
  const suitable = usable.filter(({ kind }) => slot.libraryKinds.includes(kind));
  const narrowed = !all && suitable.length > 0 && suitable.length < usable.length;
  const shown = narrowed ? suitable : usable;
  if (shown.length === 0) return <p>{text.emptyLibrary}</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const document = shown.find(({ id }) => id === acts.marked);
    refusals.refuse(document ? [] : [{ fieldId: libraryBoxId, text: text.chooseMissing }]);
    if (document) void acts.put(document).then(() => acts.mark(null));
  };
  return (
    <form noValidate onSubmit={submit}>
      <Choice shown={shown} chosen={acts.marked} error={refusals.at(libraryBoxId)} onChange={acts.mark} />
      {narrowed && <Hint>{text.suits}</Hint>}
      <Actions>
        <Button type="submit" look="secondary" busy={acts.busy}>
          {text.addChosen}
        </Button>
        {narrowed && (
          <Button look="plain" onClick={() => setAll(true)}>
            {text.showAll}
          </Button>
        )}
      </Actions>
    </form>
  );
}

interface ChoiceProps {
  readonly shown: readonly Document[];
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

function Choice({ shown, chosen, error, onChange }: ChoiceProps): ReactNode {
  const text = useText('applications').slots;
  const { kinds } = useText('documents');
  const formats = useFormats();
  return (
    <Radios
      id={libraryBoxId}
      name="libraryDocument"
      label={text.chooseDocument}
      error={error}
      choices={shown.map(({ id, title, kind, createdAt }) => ({
        value: id,
        text: title,
        hint: text.chooseHint(kinds[kind], formats.dateTime(createdAt)),
      }))}
      value={chosen}
      onChange={onChange}
    />
  );
}
