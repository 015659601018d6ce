import { identityProblems } from '@cabinet/contracts/identity';
import { askPhoneRecoveryRoute, openPhoneRecoveryRoute } from '@cabinet/contracts/phone-access';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { type AskedCode, askedCodeIn } from '../asked-code.ts';
import { atField } from '../at-field.ts';
import { AskCodeFirst } from '../components/AskCodeFirst.tsx';
import { SmsAgain } from '../components/SmsAgain.tsx';
import { explainWait } from '../explain-wait.ts';
import { TypedCode } from '../one-time-code.ts';
import { useSmsCodeField } from '../use-sms-code-field.ts';

/** The code of the SMS leads to the page for a new password (B34). */
export function RecoveryCodePage(): ReactNode {
  const asked = askedCodeIn(useLocation().state);
  return asked ? <Code {...asked} /> : <AskCodeFirst href={pathTo('recovery')} />;
}

function Code({ typed: identifier, nextInSeconds }: AskedCode): ReactNode {
  const { wait } = useText('identity');
  const text = useText('phoneAccess').code;
  const field = useSmsCodeField();
  const navigate = useNavigate();
  const form = useContractForm(TypedCode, {
    defaults: { code: '' },
    words: { code: text.missing },
    onSubmit: async ({ code }) => {
      try {
        const { token } = await call(openPhoneRecoveryRoute, { body: { identifier, code } });
        await navigate(`${pathTo('recover')}#${token}`, { replace: true });
      } catch (trouble) {
        const wrong = atField(trouble, identityProblems.wrongCode, 'code', text.wrong);
        throw explainWait(atField(wrong, identityProblems.codeDead, 'code', text.dead), wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: pathTo('recovery') }} errors={<FormErrors form={form} />}>
      <p>{text.sent}</p>
      <Form form={form} submit={text.onward}>
        <TextField form={form} {...field} />
      </Form>
      <h2>{text.noCodeTitle}</h2>
      <p>{text.noCode}</p>
      <SmsAgain
        waitFirst={nextInSeconds}
        ask={(proof) => call(askPhoneRecoveryRoute, { body: { identifier, proof } })}
      />
    </Page>
  );
}
