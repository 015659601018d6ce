import { Recipient, SocialService } from '@cabinet/contracts/catalogue-bodies';
import { addProviderRoute, changeProviderRoute, type ManagedSocialProvider } from '@cabinet/contracts/managed-bodies';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { CheckboxesField, CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { ProviderAnswer, providerBeginning, providerOf } from '../body-form.ts';
import { useBodyForm } from '../use-body-form.ts';
import { ContactFields, NameFields } from './ContactFields.tsx';

interface Props {
  /** Null for a provider that is not there yet. */
  readonly provider: ManagedSocialProvider | null;
}

type ProviderPageForm = ContractForm<typeof ProviderAnswer>;

const useProviderForm = (props: Props): ProviderPageForm => {
  const provider = useSeen(props.provider);
  return useBodyForm(ProviderAnswer, {
    beginning: providerBeginning(provider),
    copy: `provider/${provider?.id ?? 'new'}`,
    at: provider ? '/provider' : undefined,
    news: provider ? 'saved' : 'added',
    list: staffPathTo('managedProviders'),
    send: (answers, idempotencyKey) => {
      const body = providerOf(answers);
      if (!provider) return call(addProviderRoute, { body, idempotencyKey });
      const { id: providerId, version } = provider;
      return call(changeProviderRoute, { params: { providerId }, body: { version, provider: body }, idempotencyKey });
    },
  });
};

function Help({ form }: { readonly form: ProviderPageForm }): ReactNode {
  const { form: text } = useText('managedBodies');
  const { socialServices, recipients } = useText('catalogueBodies');
  return (
    <>
      <CheckboxesField
        form={form}
        name="services"
        inColumns
        label={text.socialServices}
        choices={SocialService.options.map((value) => ({ value, text: socialServices[value] }))}
      />
      <CheckboxesField
        form={form}
        name="recipients"
        label={text.recipients}
        choices={Recipient.options.map((value) => ({ value, text: recipients[value] }))}
      />
      <TextField form={form} name="feeUk" label={text.feeUk} hint={text.feeHint} lang="uk" />
      <TextField form={form} name="feeEn" label={text.feeEn} lang="en" />
    </>
  );
}

/** A provider of social services with everything that people may want to know of it. */
export function ProviderEditor({ provider }: Props): ReactNode {
  const { providers: text, form: words, leave } = useText('managedBodies');
  const form = useProviderForm({ provider });
  const list = staffPathTo('managedProviders');
  const box = { form, autoComplete: 'off', optional: true } as const;
  return (
    <Page
      title={provider ? text.titleEdit(provider.nameUk) : text.titleNew}
      back={{ href: list, text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.save} beside={<Link href={list}>{leave}</Link>}>
        <NameFields form={form} />
        <h2>{words.parts.work}</h2>
        <Help form={form} />
        <ContactFields form={form} />
        <h2>{words.parts.papers}</h2>
        <TextField
          {...box}
          name="capacity"
          label={words.capacity}
          hint={words.capacityHint}
          width="short"
          inputMode="numeric"
        />
        <TextField {...box} name="registryNo" label={words.providerRegistry} width="medium" />
        <CheckboxField form={form} name="takesPeople" label={words.takesPeople} />
        <CheckboxField form={form} name="active" label={text.active} hint={text.activeHint} />
      </Form>
    </Page>
  );
}
