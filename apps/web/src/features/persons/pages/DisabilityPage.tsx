import type { ReactNode } from 'react';
import { YesNoField } from '#shared/form/choice-fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { DisabilityAnswer, typedFrom } from '#shared/persons/disability-answer.ts';
import { DisabilityFields } from '#shared/persons/DisabilityFields.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

/** Group, cause and term of disability: health data, asked only of those who have it (C4). */
export function DisabilityPage(): ReactNode {
  const text = useText('persons').disability;
  const part = usePart(DisabilityAnswer, {
    defaults: ({ disability }) => typedFrom(disability),
    words: {
      has: text.hasMissing,
      term: text.termMissing,
      'disability.group': text.groupMissing,
      'disability.document.number': text.numberMissing,
      'disability.document.issuer': text.issuerMissing,
    },
    changeOf: ({ disability }) => ({ disability }),
    at: '/change',
  });
  const { form } = part;
  return (
    <PartPage part={part} title={text.title}>
      <p>{text.why}</p>
      <YesNoField form={form} name="has" label={text.has} />
      {form.watch('has') === true && <DisabilityFields form={form} at="disability" />}
    </PartPage>
  );
}
