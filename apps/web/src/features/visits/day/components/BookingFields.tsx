import type { OfficeId } from '@cabinet/contracts/ids';
import { PlaceNeed } from '@cabinet/contracts/schedules';
import { PreparedNeed } from '@cabinet/contracts/visits';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { NameFields } from '#shared/form/NameFields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { type BookingForm, stillOffered, wholePhone } from '../booking-form.ts';
import { dayFromToday } from '../days.ts';
import { deskTimesQuery, hallQuery, missedQuery } from '../queries.ts';

export interface BookingProps {
  readonly form: ContractForm<typeof BookingForm>;
  readonly officeId: OfficeId;
}

const daysAhead = 30;
const paces = ['10', '15', '20'] as const;
const channels = ['office', 'phone', 'video', 'home'] as const;

/** What for, how and with what needs: the times depend on it. */
export function PlanFields({ form, officeId }: BookingProps): ReactNode {
  const text = useText('reception');
  const say = useBilingual();
  const { date } = useFormats();
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  const topic = hall.topics.find(({ code }) => code === form.watch('topic'));
  const days = Array.from({ length: daysAhead + 1 }, (_, ahead) => dayFromToday(ahead));
  return (
    <>
      <SelectField
        form={form}
        name="topic"
        label={text.topic}
        options={hall.topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
      />
      <RadiosField
        form={form}
        name="channel"
        label={text.booking.channel}
        choices={channels
          .filter((channel) => !topic || topic.channels.includes(channel))
          .map((value) => ({ value, text: text.channels[value] }))}
      />
      <CheckboxesField
        form={form}
        name="needs"
        label={text.ticket.needs}
        hint={text.ticket.needsHint}
        optional
        choices={PlaceNeed.options.map((need) => ({ value: need, text: text.needs[need] }))}
      />
      <SelectField
        form={form}
        name="pace"
        label={text.ticket.pace}
        empty={false}
        options={paces.map((value) => ({ value, text: text.pace[value] }))}
      />
      <SelectField
        form={form}
        name="date"
        label={text.booking.date}
        options={days.map((day) => ({ value: day, text: date(day) }))}
      />
    </>
  );
}

/** Free times of the day for what was chosen, those of the office alone too. */
export function TimeField({ form, officeId }: BookingProps): ReactNode {
  const text = useText('reception').booking;
  const { time } = useFormats();
  const plan = {
    topic: form.watch('topic'),
    channel: form.watch('channel'),
    needs: form.watch('needs'),
    pace: form.watch('pace'),
    date: form.watch('date'),
  };
  const { data, isFetching } = useQuery(deskTimesQuery(officeId, plan));
  const letGo = useEffectEvent((): void => {
    if (data) form.change('from', stillOffered(data.items, form.answer('from')));
  });
  // A time that somebody else has taken meanwhile is not sent unseen
  useEffect(() => letGo(), [data]);
  if (plan.topic === '' || plan.date === '') return <p>{text.chooseFirst}</p>;
  if (!data) return <p role="status">{isFetching && text.loading}</p>;
  if (data.items.length === 0) return <p role="status">{text.noTimes}</p>;
  return (
    <RadiosField
      form={form}
      name="from"
      label={text.time}
      choices={data.items.map(({ from, to }) => ({ value: from, text: text.span(time(from), time(to)) }))}
    />
  );
}

/** Who comes; how often they did not is a word to the officer and stops nothing. */
export function VisitorFields({ form, officeId }: BookingProps): ReactNode {
  const { booking: text, needs } = useText('reception');
  const { data } = useQuery(missedQuery(officeId, wholePhone(form.watch('phone'))));
  return (
    <>
      {/* The names of this form are those of PersonName, and more. */}
      <NameFields form={form as unknown as Parameters<typeof NameFields>[0]['form']} words={text} />
      <TextField
        form={form}
        name="phone"
        label={text.phone}
        hint={text.phoneHint}
        type="tel"
        width="medium"
        autoComplete="off"
      />
      {data && data.missed > 0 && <InsetText>{text.missed(data.missed)}</InsetText>}
      {form.watch('channel') === 'home' && (
        <TextField form={form} name="address" label={text.address} autoComplete="off" />
      )}
      <CheckboxesField
        form={form}
        name="prepare"
        label={text.prepare}
        optional
        choices={PreparedNeed.options.map((need) => ({ value: need, text: needs[need] }))}
      />
    </>
  );
}
