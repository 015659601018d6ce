import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SignInFields, useSignInHere } from '../components/SignInFields.tsx';
import { signInWaysQuery } from '../queries.ts';

export function LoginPage(): ReactNode {
  const { login: text } = useText('identity');
  const wantsPage = useSearchParams()[0].has('next');
  const news = useNews(['passwordSet', 'signInAgain']);
  const signIn = useSignInHere();
  // Nobody waits for it: the way is one more link below the form.
  const ways = useQuery(signInWaysQuery).data;
  const banner = news && (
    <NotificationBanner kind={news === 'passwordSet' ? 'success' : 'important'}>
      <p>{text.news[news]}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner} errors={<FormErrors form={signIn.form} />}>
      {wantsPage && (
        <InsetText>
          <p>{text.first}</p>
        </InsetText>
      )}
      <SignInFields {...signIn} bySms={ways?.sms === true} />
    </Page>
  );
}
