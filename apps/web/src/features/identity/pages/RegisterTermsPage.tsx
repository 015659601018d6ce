import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { useText } from '#shared/i18n/texts.ts';
import { Agreements, agreements } from '../components/account-questions.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { currentDraft } from '../registration-draft.ts';
import { useRegistrationStep } from '../use-registration-step.ts';

const Agreement = z.object(agreements);

/** Registration, step 4: the terms and the consent, each with its own box (B24, B25). */
export function RegisterTermsPage(): ReactNode {
  const text = useText('identity').register;
  const { acceptTerms, consent } = currentDraft();
  const form = useRegistrationStep(Agreement, { step: 'registerTerms', defaults: { acceptTerms, consent } });
  return (
    <StepPage step="registerTerms" title={text.termsTitle} form={form}>
      <Agreements form={form} back="registerTerms" />
    </StepPage>
  );
}
