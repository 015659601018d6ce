import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { WeighedPassword } from '../components/WeighedPassword.tsx';
import { type AboutPerson, assertGoodPassword, TwicePassword } from '../new-password.ts';
import { currentDraft } from '../registration-draft.ts';
import { useRegistrationStep } from '../use-registration-step.ts';

const aboutVisitor = (): AboutPerson => {
  const { login, email, surname, givenName, patronymic } = currentDraft();
  return { login, email, names: [surname, givenName, patronymic] };
};

/** Registration, step 3: the password. */
export function RegisterPasswordPage(): ReactNode {
  const text = useText('identity');
  const common = useText('common');
  const onceMore = useNews(['passwordForgotten']);
  const { password, passwordConfirmation } = currentDraft();
  const form = useRegistrationStep(TwicePassword, {
    step: 'registerPassword',
    defaults: { password, passwordConfirmation },
    words: { password: text.password.missing },
    assert: (answers) => assertGoodPassword(answers.password, aboutVisitor()),
  });
  const banner = onceMore && (
    <NotificationBanner kind="success" title={common.important}>
      <p>{text.password.onceMore}</p>
    </NotificationBanner>
  );
  return (
    <StepPage step="registerPassword" title={text.register.passwordTitle} form={form} banner={banner}>
      <WeighedPassword form={form} about={aboutVisitor()} />
    </StepPage>
  );
}
