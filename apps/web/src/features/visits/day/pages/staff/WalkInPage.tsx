import type { OfficeId } from '@cabinet/contracts/ids';
import { giveTicketRoute } from '@cabinet/contracts/reception';
import { PlaceNeed } from '@cabinet/contracts/schedules';
import type { GivenTicket } from '@cabinet/contracts/screens';
import { Pace } from '@cabinet/contracts/visits';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { NotPrinted } from '#shared/ui/WholeScreen.tsx';
import { addressOf } from '../../address.ts';
import { TicketView } from '../../components/TicketView.tsx';
import { WithOffice } from '../../components/WithOffice.tsx';
import { hallQuery } from '../../queries.ts';

const placeNeeds = PlaceNeed.options;
const paces = ['10', '15', '20'] as const;

const WalkInForm = z.object({
  topic: z.string().check(z.minLength(1)),
  priority: z._default(z.string(), ''),
  needs: z.array(PlaceNeed),
  pace: z.pipe(z.pipe(z.string(), z.transform(Number)), Pace),
});

/** The ticket that was just given, here or by checking somebody in. */
const useGiven = (): GivenTicket | null => {
  const state: unknown = useLocation().state;
  // Put there by this very feature, from an answer of the API.
  return typeof state === 'object' && state !== null && 'ticket' in state ? (state.ticket as GivenTicket) : null;
};

/** A ticket for somebody without an appointment; then the paper to print. */
export function WalkInPage(): ReactNode {
  const text = useText('reception').ticket;
  const given = useGiven();
  if (given) return <Given ticket={given} />;
  return <WithOffice title={text.title}>{(officeId) => <Ask officeId={officeId} />}</WithOffice>;
}

function Given({ ticket }: { readonly ticket: GivenTicket }): ReactNode {
  const text = useText('reception').ticket;
  const office = useSearchParams()[0].get('office');
  return (
    <Page title={text.given(ticket.ticket)}>
      <TicketView ticket={ticket} />
      <NotPrinted>
        <Actions>
          <Button onClick={() => print()}>{text.print}</Button>
          <LinkButton look="secondary" href={addressOf('walkIn', { office })}>
            {text.another}
          </LinkButton>
          <LinkButton look="secondary" href={addressOf('reception', { office })}>
            {text.back}
          </LinkButton>
        </Actions>
      </NotPrinted>
    </Page>
  );
}

const useWalkInForm = (officeId: OfficeId): ContractForm<typeof WalkInForm> => {
  const { topicMissing } = useText('reception');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useContractForm(WalkInForm, {
    defaults: { topic: '', priority: '', needs: [], pace: '10' },
    words: { topic: topicMissing },
    onSubmit: async ({ priority, ...asked }, { idempotencyKey }) => {
      const body = { ...asked, priority: priority === '' ? null : priority };
      const ticket = await call(giveTicketRoute, { params: { officeId }, body, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['visits'] });
      await navigate(location.pathname + location.search, { state: { ticket } });
    },
  });
};

function Ask({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const { ticket: text, needs, pace, topic, list } = useText('reception');
  const say = useBilingual();
  const office = useSearchParams()[0].get('office');
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  const form = useWalkInForm(officeId);
  const topics = hall.topics.filter(({ channels }) => channels.includes('office'));
  return (
    <Page
      title={text.title}
      back={{ href: addressOf('reception', { office }), text: list.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.submit}>
        <RadiosField
          form={form}
          name="topic"
          label={topic}
          choices={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
        />
        <RadiosField
          form={form}
          name="priority"
          label={text.priority}
          hint={text.priorityHint}
          choices={[
            { value: '', text: text.noPriority },
            ...hall.priorities.map(({ code, name, ground }) => ({ value: code, text: say(name), hint: ground })),
          ]}
        />
        <CheckboxesField
          form={form}
          name="needs"
          label={text.needs}
          hint={text.needsHint}
          optional
          choices={placeNeeds.map((need) => ({ value: need, text: needs[need] }))}
        />
        <RadiosField
          form={form}
          name="pace"
          label={text.pace}
          choices={paces.map((value) => ({ value, text: pace[value] }))}
        />
      </Form>
    </Page>
  );
}
