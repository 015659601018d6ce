import { askRecoveryOfStaffRoute, LossKind, lossKinds, NewContact, scanMost } from '@cabinet/contracts/recoveries';
import { longestRecoveryText, recoveryText } from '@cabinet/contracts/recovery-text';
import type { ReactNode } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { RequiredFile } from '#shared/form/chosen-file.ts';
import { FileField } from '#shared/form/FileField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useProof, useProofOnFirstFocus } from '#shared/proof/use-proof.ts';
import type { Filed } from '../filed.ts';
import { keepWho, keptWho, type WhoAsks } from '../restore-draft.ts';

const Typed = z.object({
  loss: LossKind,
  text: z._default(recoveryText(longestRecoveryText), ''),
  contact: NewContact,
  file: RequiredFile,
});

type AskForm = ContractForm<typeof Typed>;

/** A scan takes its time on a slow line, and its check takes some too. */
const patienceMs = 90_000;

const beginning = {
  // Nothing is chosen for the person.
  loss: null,
  text: '',
  contact: { email: '', phone: '' },
  file: null,
} as unknown as Defaults<typeof Typed>;

const useAsking = ({ surname, givenName, patronymic, ...who }: WhoAsks) => {
  const text = useText('recoveries').ask;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { waiting, withProof } = useProof();
  const missing = text.lossMissing;
  const form: AskForm = useContractForm(Typed, {
    defaults: beginning,
    words: {
      loss: { 'field.required': missing, 'field.choice': missing, 'field.format': missing },
      file: text.fileMissing,
    },
    onSubmit: async ({ file, ...answers }) => {
      if (!file) return;
      const { readScan } = await import('../read-scan.ts');
      const scan = await readScan(file, { text, language });
      const asked = { ...who, ...answers, name: { surname, givenName, patronymic } };
      try {
        const filed: Filed = await withProof((proof) =>
          call(askRecoveryOfStaffRoute, { body: { form: asked, scan, proof }, patienceMs }),
        );
        await navigate(pathTo('restoreDone'), { replace: true, state: filed });
        keepWho(null);
      } catch (refusal) {
        throw relocated(refusal, '/form');
      }
    },
  });
  return { form, waiting };
};

function Contact({ form }: { readonly form: AskForm }): ReactNode {
  const text = useText('recoveries').ask;
  return (
    <>
      <h2>{text.contactTitle}</h2>
      <p>{text.contactWhat}</p>
      <TextField
        form={form}
        name="contact.email"
        type="email"
        label={text.email}
        width="medium"
        autoComplete="email"
        optional
      />
      <TextField
        form={form}
        name="contact.phone"
        type="tel"
        label={text.phone}
        hint={text.phoneHint}
        width="medium"
        autoComplete="tel"
        optional
      />
    </>
  );
}

/** B36, the second page: what happened, where to answer, and the scan. */
export function RestoreContactPage(): ReactNode {
  const who = keptWho();
  return who ? <Ask who={who} /> : <Navigate to={pathTo('restore')} replace />;
}

function Ask({ who }: { readonly who: WhoAsks }): ReactNode {
  const text = useText('recoveries').ask;
  const formats = useFormats();
  const { form, waiting } = useAsking(who);
  useProofOnFirstFocus();
  return (
    <Page title={text.contactPage} back={{ href: pathTo('restore') }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.submit} sending={text.sending}>
        <RadiosField
          form={form}
          name="loss"
          label={text.loss}
          choices={lossKinds.map((value) => ({ value, text: text.losses[value] }))}
        />
        <LongTextField
          form={form}
          name="text"
          label={text.text}
          hint={text.textHint}
          rows={4}
          longest={longestRecoveryText}
          optional
        />
        <Contact form={form} />
        <FileField
          form={form}
          name="file"
          label={text.file}
          hint={text.fileHint(formats.size(scanMost))}
          accept=".jpg,.jpeg,.png,.pdf"
        />
        <p>{text.kept}</p>
        <p role="status">{waiting ? text.proofWait : ''}</p>
      </Form>
    </Page>
  );
}
