import { PlainDate } from '@cabinet/contracts/dates';
import { GivenName, Patronymic, type PersonName, Surname } from '@cabinet/contracts/people';
import { ClaimedIdentity } from '@cabinet/contracts/claimed-identity';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { NameFields } from '#shared/form/NameFields.tsx';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { keepWho, keptWho } from '../restore-draft.ts';

const Typed = z.object({
  surname: Surname,
  givenName: GivenName,
  patronymic: z.optional(Patronymic),
  birthDate: PlainDate,
  identity: ClaimedIdentity,
});

type WhoForm = ContractForm<typeof Typed>;

// Nothing is chosen for the person.
const beginning = { surname: '', givenName: '', patronymic: '', birthDate: '', identity: {} };

const useWho = (): WhoForm => {
  const text = useText('recoveries').ask;
  const navigate = useNavigate();
  const missing = text.byMissing;
  return useContractForm(Typed, {
    defaults: (keptWho() ?? beginning) as unknown as Defaults<typeof Typed>,
    words: {
      'identity.by': { 'field.required': missing, 'field.choice': missing, 'field.format': missing },
      'identity.document': text.documentMissing,
    },
    onSubmit: async (who) => {
      keepWho(who);
      await navigate(pathTo('restoreContact'));
    },
  });
};

function Identity({ form }: { readonly form: WhoForm }): ReactNode {
  const text = useText('recoveries').ask;
  const by = form.watch('identity.by');
  return (
    <>
      <RadiosField
        form={form}
        name="identity.by"
        label={text.by}
        choices={[
          { value: 'tax_id', text: text.byTaxId },
          { value: 'document', text: text.byDocument },
        ]}
      />
      {by === 'tax_id' && (
        <TextField
          form={form}
          name="identity.taxId"
          label={text.taxId}
          hint={text.taxIdHint}
          width="medium"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {by === 'document' && (
        <TextField
          form={form}
          name="identity.document"
          label={text.document}
          hint={text.documentHint}
          autoComplete="off"
        />
      )}
    </>
  );
}

/** B36: for who has lost phone and mail; sent without signing in. The first of two pages: who it is. */
export function RestorePage(): ReactNode {
  const text = useText('recoveries').ask;
  const form = useWho();
  return (
    <Page title={text.title} back={{ href: pathTo('recovery') }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <p>
        {text.asked} <a href={pathTo('restoreStatus')}>{text.toStatus}</a>
      </p>
      <h2>{text.needTitle}</h2>
      <p>{text.need}</p>
      <Form
        form={form}
        submit={text.onward}
        beside={<Link href={pathTo('help')}>{useText('common').navigation.help}</Link>}
      >
        <NameFields form={form as unknown as ContractForm<typeof PersonName>} words={text} />
        <DateField form={form} name="birthDate" label={text.birthDate} birthday />
        <Identity form={form} />
      </Form>
    </Page>
  );
}
