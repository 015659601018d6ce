import type { InformationRequestKind } from '@cabinet/contracts/applications';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { cardTopics } from '@cabinet/contracts/card-topics';
import type { ReactNode } from 'react';
import type * as z from 'zod/mini';
import { SelectField, TextAreaField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Card } from '#shared/ui/layout.tsx';
import type { Option } from '#shared/ui/TextInput.tsx';
import type { RequestForm } from '../forms.ts';

const kinds = ['add_document', 'replace_document', 'fix_field', 'explain'] as const satisfies readonly z.infer<
  typeof InformationRequestKind
>[];

interface Props {
  readonly form: ContractForm<typeof RequestForm>;
  readonly application: ReviewedApplication;
  /** From 0. */
  readonly index: number;
  /** Absent for the only question: a request without any makes no sense. */
  readonly onRemove: (() => void) | undefined;
}

const useTargets = ({ slots, definition, representative }: ReviewedApplication) => {
  const text = useText('inbox');
  const { topics } = useText('cardTopics');
  const say = useBilingual();
  const documents: readonly Option[] = slots
    .filter(({ preparedByCabinet }) => !preparedByCabinet)
    .map(({ code, name }) => ({ value: code, text: say(name) }));
  const object = definition.needsObject
    ? [
        { value: '/objectName', text: text.review.object },
        { value: '/objectAddress', text: text.review.objectAddress },
      ]
    : [];
  const fields: readonly Option[] = [
    ...object,
    ...(representative ? [{ value: '/representative', text: text.request.representative }] : []),
    ...definition.questions.map(({ key, label }) => ({ value: `/answers/${key}`, text: say(label) })),
    ...(definition.form === 'registryCard'
      ? cardTopics.map((topic) => ({ value: `/card/${topic}`, text: topics[topic] }))
      : []),
  ];
  return { documents, fields };
};

/** One thing the applicant is asked for: what to do, with what, and why. */
export function RequestQuestion({ form, application, index, onRemove }: Props): ReactNode {
  const text = useText('inbox').request;
  const { documents, fields } = useTargets(application);
  const place = index + 1;
  const kind = form.watch(`requests.${index}.kind`);
  return (
    <Card>
      <h2>{text.item(place)}</h2>
      <SelectField
        form={form}
        name={`requests.${index}.kind`}
        label={text.kind(place)}
        options={kinds.map((value) => ({ value, text: text.kinds[value] }))}
      />
      {kind?.endsWith('_document') && (
        <SelectField
          form={form}
          name={`requests.${index}.requirementCode`}
          label={text.slot(place)}
          options={documents}
        />
      )}
      {kind === 'fix_field' && (
        <SelectField form={form} name={`requests.${index}.pointer`} label={text.field(place)} options={fields} />
      )}
      <TextAreaField
        form={form}
        name={`requests.${index}.text`}
        label={text.text(place)}
        hint={text.textHint}
        rows={4}
      />
      {onRemove && (
        <Button look="secondary" onClick={onRemove}>
          {text.remove(place)}
        </Button>
      )}
    </Card>
  );
}
