import { EmailAddress, Patronymic, Sex } from '@cabinet/contracts/people';
import { registerBySignatureRoute, signerProblems } from '@cabinet/contracts/signer-access';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { relocated } from '#shared/api/retold.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { keepSession } from '#shared/session/session.ts';
import { Hint } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Agreements, agreements, EmailField } from '../components/account-questions.tsx';
import { explainWait } from '../explain-wait.ts';
import { finishDraft } from '../registration-draft.ts';
import { finishSigned, keepSignedAnswers, type SignedDraft, signedDraft } from '../signed-draft.ts';

const Rest = z.object({
  email: EmailAddress,
  sex: Sex,
  patronymic: z.optional(Patronymic),
  ...agreements,
});

const chosenSex = (sex: string): { sex?: Sex } => {
  const chosen = z.safeParse(Sex, sex);
  return chosen.success ? { sex: chosen.data } : {};
};

const isTicketDead = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === signerProblems.ticketDead.code;

const useRest = ({ ticket, email, sex, patronymic, acceptTerms, consent }: SignedDraft) => {
  const { register: text, wait } = useText('identity');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useContractForm(Rest, {
    defaults: { email, patronymic, acceptTerms, consent, ...chosenSex(sex) },
    words: { sex: text.sexMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const body = {
        ticket,
        form: { ...answers, acceptTerms: true, consent: true, language: currentLanguage() },
      } as const;
      try {
        const made = await call(registerBySignatureRoute, { body, idempotencyKey });
        finishSigned();
        finishDraft(made.email);
        keepSession(queries, made.session);
        await navigate(pathTo('registerDone'), { replace: true });
      } catch (trouble) {
        if (!isTicketDead(trouble)) throw explainWait(relocated(trouble, '/form'), wait);
        await navigate(pathTo('registerKey'), { state: { news: 'readAgain' } });
      }
    },
  });
  const keepTyped = useEffectEvent(() =>
    keepSignedAnswers({
      email: form.answer('email') ?? '',
      sex: form.answer('sex') ?? '',
      patronymic: form.answer('patronymic') ?? '',
      acceptTerms: form.answer('acceptTerms'),
      consent: form.answer('consent'),
    }),
  );
  // Reading the terms leaves this page; what was typed waits for the way back.
  useEffect(() => form.answers.listen(() => keepTyped()), [form.answers]);
  return form;
};

function Facts({ signer }: Pick<SignedDraft, 'signer'>): ReactNode {
  const { register: text, registerSigned: own } = useText('identity');
  const formats = useFormats();
  const { surname, givenName, patronymic, taxIdEnd, birthDate } = signer;
  return (
    <SummaryList
      rows={[
        { term: text.surname, value: surname },
        { term: text.givenName, value: givenName },
        ...(patronymic ? [{ term: text.patronymic, value: patronymic }] : []),
        { term: own.taxId, value: own.endsWith(taxIdEnd) },
        ...(birthDate ? [{ term: own.birthDate, value: formats.date(birthDate) }] : []),
      ]}
    />
  );
}

function Signed({ draft }: { readonly draft: SignedDraft }): ReactNode {
  const { register: text, registerSigned: own } = useText('identity');
  const { signer } = draft;
  const form = useRest(draft);
  return (
    <Page title={own.title} back={{ href: pathTo('registerKey') }} errors={<FormErrors form={form} />}>
      <h2>{own.factsTitle}</h2>
      <Facts signer={signer} />
      <Hint>{own.wrongFacts}</Hint>
      <h2>{own.restTitle}</h2>
      <Form form={form} submit={text.submit}>
        {signer.patronymic === null && (
          <TextField
            form={form}
            name="patronymic"
            label={text.patronymic}
            hint={text.patronymicHint}
            autoComplete="additional-name"
            optional
          />
        )}
        {signer.sex === null && (
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
        )}
        <EmailField form={form} />
        <Agreements form={form} back="registerSigned" />
      </Form>
    </Page>
  );
}

/** Registration with КЕП, the last page: what the certificate says, and the little that it does not (B17, B18). */
export function RegisterSignedPage(): ReactNode {
  // Asked once: after success there is no draft while this page is still on screen.
  const [draft] = useState(() => signedDraft(new Date()));
  return draft ? <Signed draft={draft} /> : <Navigate replace to={pathTo('registerKey')} />;
}
