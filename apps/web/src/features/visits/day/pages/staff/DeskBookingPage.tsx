import type { OfficeId } from '@cabinet/contracts/ids';
import { bookForRoute } from '@cabinet/contracts/reception';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { addressOf } from '../../address.ts';
import { BookingForm, channelFor, planNames } from '../../booking-form.ts';
import { PlanFields, TimeField, VisitorFields } from '../../components/BookingFields.tsx';
import { WithOffice } from '../../components/WithOffice.tsx';
import { dayFromToday } from '../../days.ts';
import { hallQuery } from '../../queries.ts';

/** With another plan the time is chosen anew: the one before would be sent while none is seen as chosen. */
const useFollowing = (form: ContractForm<typeof BookingForm>, officeId: OfficeId): void => {
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  const follow = useEffectEvent((name: string): void => {
    if (!planNames.includes(name)) return;
    form.change('from', '');
    const topic = hall.topics.find(({ code }) => code === form.answer('topic'));
    const channel = channelFor(topic?.channels ?? [], form.answer('channel'));
    if (channel !== form.answer('channel')) form.change('channel', channel);
  });
  useEffect(() => form.answers.listen(follow), [form.answers]);
};

/** An officer books for somebody who stands at the desk or is on the phone. */
export function DeskBookingPage(): ReactNode {
  const text = useText('reception').booking;
  return <WithOffice title={text.title}>{(officeId) => <Booking officeId={officeId} />}</WithOffice>;
}

const useBookingForm = (officeId: OfficeId, office: string | null): ContractForm<typeof BookingForm> => {
  const { booking: text, topicMissing } = useText('reception');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useContractForm(BookingForm, {
    defaults: {
      ...{ topic: '', channel: 'office', needs: [], pace: '10', date: dayFromToday(0), from: '' },
      ...{ surname: '', givenName: '', patronymic: '', phone: '', address: '', prepare: [] },
    },
    words: {
      topic: topicMissing,
      from: text.timeMissing,
      surname: text.surnameMissing,
      givenName: text.givenNameMissing,
      phone: text.phoneMissing,
    },
    onSubmit: async (typed, { idempotencyKey }) => {
      const { topic, channel, needs, pace, from, phone, address, prepare } = typed;
      const { surname, givenName, patronymic } = typed;
      const visitor = {
        name: { surname, givenName, ...(patronymic && { patronymic }) },
        phone,
        address: channel === 'home' ? address : null,
        prepare,
      };
      const body = { topic, channel, needs, pace, from, visitor };
      try {
        const { number } = await call(bookForRoute, { params: { officeId }, body, idempotencyKey });
        await navigate(addressOf('reception', { office }), { state: { booked: { number, from } } });
      } catch (refusal) {
        throw relocated(relocated(refusal, '/visitor'), '/name');
      } finally {
        await queries.invalidateQueries({ queryKey: ['visits'] });
      }
    },
  });
};

function Booking({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const { booking: text, list } = useText('reception');
  const office = useSearchParams()[0].get('office');
  const form = useBookingForm(officeId, office);
  useFollowing(form, officeId);
  return (
    <Page
      title={text.title}
      back={{ href: addressOf('reception', { office }), text: list.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.submit}>
        <PlanFields form={form} officeId={officeId} />
        <TimeField form={form} officeId={officeId} />
        <VisitorFields form={form} officeId={officeId} />
      </Form>
    </Page>
  );
}
