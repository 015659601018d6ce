import { identityProblems, secondFactorRoute } from '@cabinet/contracts/identity';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
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
import { useEnter } from '../use-enter.ts';

/** The second step of signing in: a code of the application or a recovery code (B22, B23). */
export function LoginCodePage(): ReactNode {
  const identity = useText('identity');
  const text = identity.code;
  const navigate = useNavigate();
  const { enter, onTheWay } = useEnter();
  const form = useContractForm(TypedCode, {
    defaults: { code: '' },
    words: { code: text.missing },
    onSubmit: async ({ code }) => {
      try {
        await enter(await call(secondFactorRoute, { body: { code } }));
      } catch (trouble) {
        if (trouble instanceof ApiProblem && trouble.code === identityProblems.signInAgain.code) {
          return void (await navigate(onTheWay(pathTo('login')), { state: { news: 'signInAgain' } }));
        }
        throw explainWait(atField(trouble, identityProblems.wrongCode, 'code'), identity.wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: onTheWay(pathTo('login')) }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={identity.login.submit}>
        <CodeField form={form} label={text.label} hint={text.hint} digits={false} />
      </Form>
      <h2>{text.lostTitle}</h2>
      <p>{text.lostText}</p>
      <Link href={pathTo('restore')}>{text.help}</Link>
    </Page>
  );
}
