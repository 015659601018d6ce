import { GivenName, Patronymic, Sex, Surname } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { NameFields } from '#shared/form/NameFields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { currentDraft } from '../registration-draft.ts';
import { useRegistrationStep } from '../use-registration-step.ts';

const WhoYouAre = z.object({
  surname: Surname,
  givenName: GivenName,
  patronymic: z.optional(Patronymic),
  sex: Sex,
});

const chosenSex = (sex: string): { sex?: Sex } => {
  const chosen = z.safeParse(Sex, sex);
  return chosen.success ? { sex: chosen.data } : {};
};

/** Registration, step 1: name and sex. */
export function RegisterNamePage(): ReactNode {
  const text = useText('identity').register;
  const { surname, givenName, patronymic, sex } = currentDraft();
  const form = useRegistrationStep(WhoYouAre, {
    step: 'registerName',
    defaults: { surname, givenName, patronymic, ...chosenSex(sex) },
    words: { sex: text.sexMissing },
  });
  return (
    <StepPage step="registerName" title={text.whoTitle} form={form}>
      <Lead>{text.lead}</Lead>
      <NameFields form={form} words={text} />
      <RadiosField
        form={form}
        name="sex"
        label={text.sex}
        hint={text.sexHint}
        choices={[
          { value: 'female', text: text.female },
          { value: 'male', text: text.male },
        ]}
      />
    </StepPage>
  );
}
