import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { SelectField, TextAreaField, TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { publishedServicesQuery } from '#shared/services/service-queries.ts';
import { useActor } from '#shared/session/session.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { allStates, labelOfState } from '#shared/workflows/state-labels.ts';
import { GroupMessage, useGroupMessage } from '../group-message.ts';

const sentTo = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'recipients' in state && typeof state.recipients === 'number'
    ? state.recipients
    : null;

const useMessageForm = (officeIds: readonly string[]): ContractForm<typeof GroupMessage> => {
  const text = useText('administration').groupMessage;
  const navigate = useNavigate();
  const [draft, keep] = useGroupMessage();
  const only = officeIds.length === 1 ? officeIds[0] : undefined;
  const { serviceCode = '', subject = '', body = '' } = draft ?? {};
  const officeId = draft?.officeId ?? only ?? '';
  // '' stands for «any»: the form leaves empty optional answers out.
  const state = draft?.state ?? ('' as 'submitted');
  return useContractForm(GroupMessage, {
    defaults: { officeId, serviceCode, state, subject, body },
    words: { officeId: text.officeMissing, subject: text.subjectMissing, body: text.bodyMissing },
    onSubmit: async (message) => {
      keep(message);
      await navigate(staffPathTo('groupMessageCheck'));
    },
  });
};

/** J8: an officer writes to everybody whose application fits; checked on the next page. */
export function GroupMessagePage(): ReactNode {
  const text = useText('administration').groupMessage;
  const recipients = sentTo(useLocation().state);
  const offices = useActor()?.offices ?? [];
  const form = useMessageForm(offices.map(({ id }) => id));
  return (
    <Page
      title={text.title}
      banner={
        recipients !== null && (
          <NotificationBanner kind="success">
            <p>{text.sent(recipients)}</p>
          </NotificationBanner>
        )
      }
      errors={<FormErrors form={form} />}
    >
      <Lead>{text.lead}</Lead>
      {offices.length === 0 ? <p>{text.noOffices}</p> : <MessageFields form={form} />}
    </Page>
  );
}

function MessageFields({ form }: { readonly form: ContractForm<typeof GroupMessage> }): ReactNode {
  const text = useText('administration').groupMessage;
  const say = useBilingual();
  const { language } = useLanguage();
  const offices = useActor()?.offices ?? [];
  const { data: services } = useSuspenseQuery(publishedServicesQuery);
  const states = allStates.filter((state) => state !== 'draft');
  return (
    <Form form={form} submit={text.next}>
      <RadiosField
        form={form}
        name="officeId"
        label={text.office}
        choices={offices.map(({ id, nameUk, nameEn }) => ({ value: id, text: language === 'uk' ? nameUk : nameEn }))}
      />
      <SelectField
        form={form}
        name="serviceCode"
        label={text.service}
        empty={text.anyService}
        options={services.map(({ code, name }) => ({ value: code, text: say(name) }))}
      />
      <SelectField
        form={form}
        name="state"
        label={text.state}
        empty={text.anyState}
        options={states.map((state) => ({ value: state, text: say(labelOfState(state)) }))}
      />
      <TextField form={form} name="subject" label={text.subject} hint={text.subjectHint} autoComplete="off" />
      <TextAreaField form={form} name="body" label={text.body} hint={text.bodyHint} rows={8} />
    </Form>
  );
}
