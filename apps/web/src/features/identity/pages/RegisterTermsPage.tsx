import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { currentDraft } from '../registration-draft.ts';
import { useRegistrationStep } from '../use-registration-step.ts';

const agreedOr = (error: string) => z.boolean().check(z.refine((agreed) => agreed, { error }));

const Agreement = z.object({
  acceptTerms: agreedOr('identity.terms_not_accepted'),
  consent: agreedOr('identity.consent_not_given'),
});

// What is read there leads back here.
const toRead = (page: 'terms' | 'privacy'): string =>
  `${pathTo(page)}?next=${encodeURIComponent(pathTo('registerTerms'))}`;

/** Registration, step 4: the terms and the consent, each with its own box (B24, B25). */
export function RegisterTermsPage(): ReactNode {
  const text = useText('identity').register;
  const { acceptTerms, consent } = currentDraft();
  const form = useRegistrationStep(Agreement, { step: 'registerTerms', defaults: { acceptTerms, consent } });
  return (
    <StepPage step="registerTerms" title={text.termsTitle} form={form}>
      <p>{text.termsRead}</p>
      <LinkList
        items={[
          { href: toRead('terms'), text: text.termsLink },
          { href: toRead('privacy'), text: text.privacyLink },
        ]}
      />
      <CheckboxField form={form} name="acceptTerms" label={text.acceptTerms} />
      <CheckboxField form={form} name="consent" label={text.consent} hint={text.consentHint} />
    </StepPage>
  );
}
