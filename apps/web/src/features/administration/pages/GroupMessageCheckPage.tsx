import { sendMessageRoute } from '@cabinet/contracts/notifications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { publishedServicesQuery } from '#shared/services/service-queries.ts';
import { useActor } from '#shared/session/session.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { labelOfState } from '#shared/workflows/state-labels.ts';
import { type GroupMessage, useGroupMessage } from '../group-message.ts';
import { recipientsQuery } from '../queries.ts';

/** Nothing is asked any more, only confirmed. */
const Confirmation = z.object({});

interface Props {
  readonly draft: GroupMessage;
}

function Filter({ draft: { officeId, serviceCode, state } }: Props): ReactNode {
  const text = useText('administration').groupMessage;
  const say = useBilingual();
  const { language } = useLanguage();
  const { data: services } = useSuspenseQuery(publishedServicesQuery);
  const office = useActor()?.offices.find(({ id }) => id === officeId);
  const service = services.find(({ code }) => code === serviceCode);
  const changeHref = staffPathTo('groupMessage');
  return (
    <SummaryList
      rows={[
        { term: text.office, value: office && (language === 'uk' ? office.nameUk : office.nameEn), changeHref },
        { term: text.service, value: service ? say(service.name) : text.anyService, changeHref },
        { term: text.state, value: state ? say(labelOfState(state)) : text.anyState, changeHref },
      ]}
    />
  );
}

function Check({ draft, onSent }: Props & { readonly onSent: () => void }): ReactNode {
  const text = useText('administration').groupMessage;
  const navigate = useNavigate();
  const actor = useActor();
  const { recipients } = useSuspenseQuery(recipientsQuery(draft)).data;
  const { officeId, serviceCode = null, state = null, subject, body } = draft;
  const changeHref = staffPathTo('groupMessage');
  const form = useContractForm(Confirmation, {
    defaults: {},
    onSubmit: async (_nothing, { idempotencyKey }) => {
      const to = { kind: 'group' as const, officeId, serviceCode, state };
      const sent = await call(sendMessageRoute, { body: { to, subject, body }, idempotencyKey });
      onSent();
      await navigate(staffPathTo('groupMessage'), { state: { recipients: sent.recipients } });
    },
  });
  return (
    <Page title={text.checkTitle} back={{ href: changeHref }} errors={<FormErrors form={form} />}>
      <h2>{text.whoTitle}</h2>
      <p>{text.who(recipients)}</p>
      <Filter draft={draft} />
      <h2>{text.textTitle}</h2>
      <SummaryList
        rows={[
          { term: text.from, value: actor?.displayName },
          { term: text.subject, value: subject, changeHref },
          { term: text.body, value: body, changeHref },
        ]}
      />
      {recipients > 0 && (
        <Form form={form} submit={text.submit}>
          {null}
        </Form>
      )}
    </Page>
  );
}

/** The last look before a message goes to many people at once. */
export function GroupMessageCheckPage(): ReactNode {
  const [draft, keep] = useGroupMessage();
  // The draft of the arrival: once sent it is forgotten, while this page may still be here for a moment.
  const [arrived] = useState(draft);
  if (!arrived) return <Navigate replace to={staffPathTo('groupMessage')} />;
  return <Check draft={arrived} onSent={() => keep(null)} />;
}
