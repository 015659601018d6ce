import { identityProblems } from '@cabinet/contracts/identity';
import { askPhoneCodeRoute, signInByPhoneRoute } from '@cabinet/contracts/phone-access';
import { formatPhone } from '@cabinet/contracts/phone-format';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { chooseDevice } from '#shared/api/local-copy.ts';
import { isProblem } from '#shared/api/problem.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
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
import { useEnter } from '../use-enter.ts';
import { useOnTheWay } from '../use-on-the-way.ts';
import { useSmsCodeField } from '../use-sms-code-field.ts';

const Typed = z.extend(TypedCode, { sharedDevice: z.boolean() });

/** The code of the SMS opens the cabinet (B20). */
export function LoginPhoneCodePage(): ReactNode {
  const asked = askedCodeIn(useLocation().state);
  const onTheWay = useOnTheWay();
  return asked ? <Code {...asked} /> : <AskCodeFirst href={onTheWay(pathTo('loginPhone'))} />;
}

function Code({ typed: phone, nextInSeconds }: AskedCode): ReactNode {
  const identity = useText('identity');
  const text = useText('phoneAccess').code;
  const field = useSmsCodeField();
  const navigate = useNavigate();
  const { enter, onTheWay } = useEnter();
  const form = useContractForm(Typed, {
    defaults: { code: '', sharedDevice: false },
    words: { code: text.missing },
    onSubmit: async (answers) => {
      try {
        const session = await call(signInByPhoneRoute, { body: { phone, ...answers } });
        await chooseDevice(answers.sharedDevice);
        await enter(session);
      } catch (trouble) {
        if (isProblem(trouble, identityProblems.blocked)) {
          const { reason } = trouble.facts;
          return void (await navigate(pathTo('loginBlocked'), { state: { reason } }));
        }
        const wrong = atField(trouble, identityProblems.wrongCode, 'code', text.wrong);
        throw explainWait(atField(wrong, identityProblems.codeDead, 'code', text.dead), identity.wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: onTheWay(pathTo('loginPhone')) }} errors={<FormErrors form={form} />}>
      <p>{text.sentTo(formatPhone(phone))}</p>
      <Form form={form} submit={text.signIn}>
        <TextField form={form} {...field} />
        <CheckboxField
          form={form}
          name="sharedDevice"
          label={identity.login.sharedDevice}
          hint={identity.login.sharedDeviceHint}
        />
      </Form>
      <h2>{text.noCodeTitle}</h2>
      <p>{text.noCode}</p>
      <SmsAgain waitFirst={nextInSeconds} ask={(proof) => call(askPhoneCodeRoute, { body: { phone, proof } })} />
    </Page>
  );
}
