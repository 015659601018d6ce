import {
  DecisionReason,
  type FoundAccount,
  helpInPersonRoute,
  InPersonForm,
  longestReason,
  seenDocuments,
} from '@cabinet/contracts/managed-recoveries';
import { NewContact } from '@cabinet/contracts/recoveries';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { AccountFacts } from '../../components/AccountFacts.tsx';
import { FindAccount, useFindAccount } from '../../components/FindAccount.tsx';

const Typed = z.object({
  document: InPersonForm.shape.document,
  act: z.discriminatedUnion('name', [
    z.object({ name: z.literal('link'), contact: NewContact, dropsSecondFactor: z.boolean() }),
    z.object({ name: z.literal('unblock'), reason: DecisionReason }),
  ]),
});

type Helping = ContractForm<typeof Typed>;

const beginning = {
  document: { kind: null, number: '' },
  // Nothing is chosen for the officer.
  act: { contact: { email: '', phone: '' }, dropsSecondFactor: false, reason: '' },
} as unknown as Defaults<typeof Typed>;

const useHelping = (account: FoundAccount | null | undefined): Helping => {
  const { person: text, decide } = useText('recoveryDesk');
  const change = useChange('recoveries', decide.stale);
  const navigate = useNavigate();
  const notChosen = (words: string) => ({ 'field.required': words, 'field.choice': words, 'field.format': words });
  return useContractForm(Typed, {
    defaults: beginning,
    words: { 'document.kind': notChosen(text.kindMissing), 'act.name': notChosen(text.actMissing) },
    onSubmit: async (typed, { idempotencyKey }) => {
      if (!account) return;
      const body = { ...typed, accountId: account.accountId };
      try {
        await change(() => call(helpInPersonRoute, { body, idempotencyKey }));
      } catch (refusal) {
        throw relocated(refusal, '/form');
      }
      await navigate(staffPathTo('recoveries'), { state: { news: 'helped' } });
    },
  });
};

function Link({ form, account }: { readonly form: Helping; readonly account: FoundAccount }): ReactNode {
  const { person: text, decide } = useText('recoveryDesk');
  return (
    <>
      <TextField
        form={form}
        name="act.contact.email"
        type="email"
        label={text.email}
        width="medium"
        autoComplete="off"
        optional
      />
      <TextField
        form={form}
        name="act.contact.phone"
        type="tel"
        label={text.phone}
        hint={text.phoneHint}
        width="medium"
        autoComplete="off"
        optional
      />
      {account.secondFactor && (
        <CheckboxField form={form} name="act.dropsSecondFactor" label={decide.drop} hint={decide.dropHint} />
      )}
      <p>{decide.consequence}</p>
    </>
  );
}

function Help({ form, account }: { readonly form: Helping; readonly account: FoundAccount }): ReactNode {
  const { person: text } = useText('recoveryDesk');
  const act = form.watch('act.name') as string | undefined;
  const blocked = account.state === 'blocked';
  return (
    <Form form={form} submit={text.submit}>
      <RadiosField
        form={form}
        name="document.kind"
        label={text.kind}
        choices={seenDocuments.map((value) => ({ value, text: text.kinds[value] }))}
      />
      <TextField form={form} name="document.number" label={text.number} width="medium" autoComplete="off" />
      <RadiosField
        form={form}
        name="act.name"
        label={text.act}
        choices={[blocked ? { value: 'unblock', text: text.unblock } : { value: 'link', text: text.link }]}
      />
      {act === 'link' && <Link form={form} account={account} />}
      {act === 'unblock' && (
        <LongTextField
          form={form}
          name="act.reason"
          label={text.reason}
          hint={text.reasonHint}
          rows={3}
          longest={longestReason}
        />
      )}
    </Form>
  );
}

/** B38: somebody stands before the officer with an identity document. */
export function InPersonPage(): ReactNode {
  const text = useText('recoveryDesk');
  const finding = useFindAccount();
  const { found } = finding;
  const form = useHelping(found);
  const errors = form.attempt > 0 ? <FormErrors form={form} /> : <FormErrors form={finding.form} />;
  return (
    <Page title={text.person.title} back={{ href: staffPathTo('recoveries'), text: text.title }} errors={errors}>
      <Lead>{text.person.lead}</Lead>
      <h2>{text.person.findTitle}</h2>
      <FindAccount {...finding} />
      {found && (
        <>
          <h2>{text.item.foundTitle}</h2>
          <AccountFacts account={found} />
          <Help form={form} account={found} />
        </>
      )}
    </Page>
  );
}
