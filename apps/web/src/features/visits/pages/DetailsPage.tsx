import type { Profile } from '@cabinet/contracts/persons';
import { PersonName, PhoneNumber } from '@cabinet/contracts/people';
import { VisitorForm } from '@cabinet/contracts/visits';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { addressOf, type Plan } from '../plan.ts';
import { keepVisitor, preparedFor, preparedNeeds, readTyped, type TypedVisitor } from '../visitor-copy.ts';

const filled = z.string().check(z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(300));

const common = {
  ...PersonName.shape,
  phone: PhoneNumber,
  prepare: VisitorForm.shape.prepare,
};
const AtOffice = z.object({ ...common, address: z.string() });
const AtHome = z.object({ ...common, address: filled });

const fromProfile = ({ name, phone, alternativePhone, accessNeeds }: Profile): TypedVisitor => ({
  surname: name.surname,
  givenName: name.givenName,
  patronymic: name.patronymic ?? '',
  phone: phone ?? alternativePhone ?? '',
  address: '',
  prepare: preparedNeeds.filter((need) => accessNeeds.includes(need)),
});

interface Props {
  readonly plan: Plan;
  readonly profile: Profile;
  /** How long the time is held, and the way to hold it for longer. */
  readonly notice: ReactNode;
  readonly longer: ReactNode;
}

const useDetails = (plan: Plan, profile: Profile) => {
  const text = useText('visits').details;
  const navigate = useNavigate();
  const [beginning] = useState(() => readTyped() ?? fromProfile(profile));
  const form = useContractForm(plan.channel === 'home' ? AtHome : AtOffice, {
    defaults: beginning,
    words: { phone: text.phoneMissing, address: text.addressMissing },
    onSubmit: async ({ patronymic, ...visitor }) => {
      keepVisitor({ ...visitor, patronymic: patronymic ?? '' }, true);
      await navigate(addressOf('check', plan));
    },
  });
  const keepTyped = useEffectEvent(() => {
    // The form was begun from such answers, and its boxes hold nothing else.
    keepVisitor(form.answers.collect() as TypedVisitor, false);
  });
  useEffect(() => form.answers.listen(() => keepTyped()), [form.answers]);
  return form;
};

/** I5: who comes; filled in from the profile, and free to change for another person. */
export function DetailsPage({ plan, profile, notice, longer }: Props): ReactNode {
  const text = useText('visits');
  const form = useDetails(plan, profile);
  const { details } = text;
  const words = text.ways[plan.channel];
  return (
    <StepPage step="details" plan={plan} title={words.who} errors={<FormErrors form={form} />}>
      <Lead>{words.lead}</Lead>
      {notice}
      <Form form={form} submit={useText('common').continue} beside={longer}>
        <TextField form={form} name="surname" label={details.surname} autoComplete="family-name" />
        <TextField form={form} name="givenName" label={details.givenName} autoComplete="given-name" />
        <TextField
          form={form}
          name="patronymic"
          label={details.patronymic}
          hint={details.patronymicHint}
          optional
          autoComplete="additional-name"
        />
        <TextField
          form={form}
          name="phone"
          label={details.phone}
          hint={`${words.phoneHint} ${details.phoneHint}`.trim()}
          type="tel"
          autoComplete="tel"
          width="medium"
        />
        {plan.channel === 'home' && (
          <TextAreaField form={form} name="address" label={details.address} hint={details.addressHint} rows={2} />
        )}
        <CheckboxesField
          form={form}
          name="prepare"
          label={words.prepare}
          optional
          choices={preparedFor(plan.channel, preparedNeeds).map((need) => ({ value: need, text: text.prepare[need] }))}
        />
      </Form>
    </StepPage>
  );
}
