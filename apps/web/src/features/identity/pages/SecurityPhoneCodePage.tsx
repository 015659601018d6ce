import { identityProblems } from '@cabinet/contracts/identity';
import { formatPhone } from '@cabinet/contracts/people';
import { confirmPhoneRoute } from '@cabinet/contracts/security';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { atField } from '../at-field.ts';
import { CodeField } from '../components/CodeField.tsx';
import { explainWait } from '../explain-wait.ts';
import { TypedCode } from '../one-time-code.ts';
import { securityQuery } from '../queries.ts';
import { useWayBack } from '../use-way-back.ts';

/** The code from the SMS that proves a new phone. */
export function SecurityPhoneCodePage(): ReactNode {
  const identity = useText('identity');
  const text = identity.phoneCode;
  const navigate = useNavigate();
  const { back, keep } = useWayBack();
  const queries = useQueryClient();
  const { pendingPhone } = useSuspenseQuery(securityQuery).data;
  const form = useContractForm(TypedCode, {
    defaults: { code: '' },
    words: { code: identity.code.missing },
    onSubmit: async (body, { idempotencyKey }) => {
      try {
        await call(confirmPhoneRoute, { body, idempotencyKey });
        await queries.invalidateQueries({ queryKey: ['identity'] });
        void queries.invalidateQueries({ queryKey: ['persons'] });
        await navigate(back, { state: { news: 'phone' } });
      } catch (trouble) {
        throw explainWait(atField(trouble, identityProblems.wrongCode, 'code', text.wrong), identity.wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: back }} errors={<FormErrors form={form} />}>
      <p>{pendingPhone ? text.sentTo(formatPhone(pendingPhone)) : text.noneWaits}</p>
      <Form form={form} submit={text.submit}>
        <CodeField form={form} label={text.label} hint={text.hint} />
      </Form>
      <p>{text.noCode}</p>
      <Link href={keep(pathTo('securityPhone'))}>{text.askAgain}</Link>
    </Page>
  );
}
