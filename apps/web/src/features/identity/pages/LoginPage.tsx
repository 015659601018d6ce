import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { PasswordField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { LinkList } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { useEnter } from '../use-enter.ts';
import { useSignIn } from '../use-sign-in.ts';

/** Sign in with a login, an e-mail address or a verified phone, in one field (B21). */
export function LoginPage(): ReactNode {
  const identity = useText('identity');
  const text = identity.login;
  const navigate = useNavigate();
  const { enter, onTheWay } = useEnter();
  const wantsPage = useSearchParams()[0].has('next');
  const news = useNews(['passwordSet', 'signInAgain']);
  const { form, proofWaiting } = useSignIn({
    onSession: enter,
    onBlocked: async (reason) => void (await navigate(pathTo('loginBlocked'), { state: { reason } })),
  });
  const banner = news && (
    <NotificationBanner kind={news === 'passwordSet' ? 'success' : 'important'}>
      <p>{text.news[news]}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner} errors={<FormErrors form={form} />}>
      {wantsPage && (
        <InsetText>
          <p>{text.first}</p>
        </InsetText>
      )}
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="identifier"
          label={text.identifier}
          hint={text.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField form={form} name="password" label={text.password} autoComplete="current-password" />
        <CheckboxField form={form} name="sharedDevice" label={text.sharedDevice} hint={text.sharedDeviceHint} />
        <p role="status">{proofWaiting ? identity.proofWait : ''}</p>
      </Form>
      <LinkList
        items={[
          { href: pathTo('recovery'), text: text.forgot },
          { href: onTheWay(pathTo('register')), text: text.register },
        ]}
      />
    </Page>
  );
}
