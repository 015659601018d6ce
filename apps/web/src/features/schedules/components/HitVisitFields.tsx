import type { HitVisit } from '@cabinet/contracts/hit-visits';
import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Card } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly visit: HitVisit;
  /** From 0. */
  readonly index: number;
}

/** One visit and what is to become of it. */
export function HitVisitFields<S extends FormSchema>({ form, visit, index }: Props<S>): ReactNode {
  const { hit: text, needs, noNeeds } = useText('schedules');
  const say = useBilingual();
  const formats = useFormats();
  const { number, visitor, proposal } = visit;
  const choices = [
    ...(proposal ? [{ value: 'move', text: text.move(formats.dateTime(proposal.from)) }] : []),
    { value: 'callOff', text: text.callOff },
    { value: 'leave', text: text.leave },
  ];
  return (
    <Card>
      <h2>{text.visit(number, formatPersonName(visitor.name))}</h2>
      <SummaryList
        rows={[
          { term: text.promised, value: formats.dateTime(visit.from) },
          ...(visit.desk ? [{ term: text.where, value: say(visit.desk) }] : []),
          { term: text.topic, value: say(visit.topic) },
          { term: text.needs, value: visit.needs.map((need) => needs[need]).join(', ') || noNeeds },
          { term: text.phone, value: visitor.phone },
        ]}
      />
      {!proposal && <p>{text.noTime}</p>}
      <RadiosField form={form} name={`acts.${index}.act` as never} label={text.act(number)} choices={choices} />
    </Card>
  );
}
