import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { Form } from '#shared/form/Form.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Card } from '#shared/ui/layout.tsx';
import type { NoteForm } from '../forms.ts';

interface Props {
  readonly notes: ReviewedApplication['notes'];
  /** Null for whoever only follows the case. */
  readonly form: ContractForm<typeof NoteForm> | null;
}

/** Notes among colleagues, marked as hidden from the applicant wherever they stand. */
export function InternalNotes({ notes, form }: Props): ReactNode {
  const text = useText('inbox').review;
  const formats = useFormats();
  return (
    <>
      <h2>{text.notesTitle}</h2>
      <InsetText>{text.notesHidden}</InsetText>
      {notes.length === 0 && <p>{text.noNotes}</p>}
      {notes.map(({ id, at, authorName, text: words }) => (
        <Card key={id}>
          <p>
            <strong>{text.noteBy(authorName, formats.dateTime(at))}</strong>
          </p>
          <p>{words}</p>
        </Card>
      ))}
      {form && (
        <Form form={form} submit={text.addNote}>
          <TextAreaField form={form} name="text" label={text.note} rows={3} />
        </Form>
      )}
    </>
  );
}
