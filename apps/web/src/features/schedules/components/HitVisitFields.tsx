import type { HitVisit } from '@cabinet/contracts/hit-visits';
import type { ReactNode } from 'react';
import { fieldState } from '#shared/form/field-state.ts';
import { useAnswer } from '#shared/form/use-answer.ts';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { Card } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { type Act, actFor, answerAbout, type RebookForm } from '../rebooking.ts';

interface Props {
  readonly form: ContractForm<RebookForm>;
  readonly visit: HitVisit;
}

function Choice({ form, visit }: Props): ReactNode {
  const { hit: text } = useText('schedules');
  const formats = useFormats();
  const name = answerAbout(visit);
  const [, choose] = useAnswer(form, name);
  const { number, proposal } = visit;
  const choices: readonly { readonly value: Act; readonly text: string }[] = [
    ...(proposal ? [{ value: 'move' as const, text: text.move(formats.dateTime(proposal.from)) }] : []),
    { value: 'callOff', text: text.callOff },
    { value: 'leave', text: text.leave },
  ];
  return (
    <Radios
      {...fieldState(form, name)}
      name={name}
      label={text.act(number)}
      choices={choices}
      value={actFor(visit, form.answer('acts'))}
      onChange={choose}
    />
  );
}

/** One visit and what is to become of it. */
export function HitVisitFields({ form, visit }: Props): ReactNode {
  const { hit: text, needs, noNeeds } = useText('schedules');
  const say = useBilingual();
  const formats = useFormats();
  const { number, visitor, proposal } = visit;
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
      <Choice form={form} visit={visit} />
    </Card>
  );
}
