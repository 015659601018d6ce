import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type DecisionForm, newCard } from '../forms.ts';

interface Props {
  readonly form: ContractForm<typeof DecisionForm>;
  readonly application: ReviewedApplication;
}

/** Which of the cards that were found is this person's, for an approval; nothing where none was found. */
export function CardChoice({ form, application }: Props): ReactNode {
  const text = useText('inbox').likelyCards;
  const formats = useFormats();
  const cards = application.likelyCards ?? [];
  if (cards.length === 0 || form.answer('outcome') !== 'approved') return null;
  const found = cards.map((card) => ({
    value: card.id,
    text: text.renew(formatPersonName(card), card.number),
    hint: formats.date(card.birthDate),
  }));
  return (
    <RadiosField
      form={form}
      name="cardChoice"
      label={text.choice}
      choices={[...found, { value: newCard, text: text.open, hint: text.openHint }]}
    />
  );
}
