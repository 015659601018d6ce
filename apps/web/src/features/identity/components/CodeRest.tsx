import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import { registerByCodeRoute } from '@cabinet/contracts/code-access';
import { identityProblems, NewPassword } from '@cabinet/contracts/identity';
import { Login } from '@cabinet/contracts/login';
import { EmailAddress } from '@cabinet/contracts/people';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { isProblem } from '#shared/api/problem.ts';
import { relocated } from '#shared/api/retold.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { keepSession } from '#shared/session/session.ts';
import { Hint } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { atField } from '../at-field.ts';
import { type CodeDraft, finishCode, keepCodeAnswers } from '../code-draft.ts';
import { explainCode } from '../explain-code.ts';
import { type AboutPerson, passwordsAgree } from '../new-password.ts';
import { finishDraft } from '../registration-draft.ts';
import { Agreements, agreements, EmailField, LoginField } from './account-questions.tsx';
import { CodeWays } from './CodeWays.tsx';
import { WeighedPassword } from './WeighedPassword.tsx';

const namesOf = ({ surname, givenName, patronymic }: CodeDraft): string[] => [surname, givenName, patronymic ?? ''];

/** B3, that the login is not the person’s own name, is asked of the server: this page is the heaviest of registration. */
const Rest = z
  .object({
    login: Login,
    email: EmailAddress,
    password: NewPassword,
    passwordConfirmation: z.string().check(z.maxLength(512)),
    ...agreements,
  })
  .check(passwordsAgree);

/** What was typed waits, in memory, for the way back from the terms or from the code. */
const useKeptAnswers = (form: ContractForm<typeof Rest>): void => {
  const keepTyped = useEffectEvent(() =>
    keepCodeAnswers({
      login: form.answer('login') ?? '',
      email: form.answer('email') ?? '',
      password: form.answer('password') ?? '',
      passwordConfirmation: form.answer('passwordConfirmation') ?? '',
      acceptTerms: form.answer('acceptTerms'),
      consent: form.answer('consent'),
    }),
  );
  useEffect(() => form.answers.listen(() => keepTyped()), [form.answers]);
};

const useRest = (draft: CodeDraft): ContractForm<typeof Rest> => {
  const { password: words } = useText('identity');
  const text = useText('codeAccess');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { login, email, password, passwordConfirmation, acceptTerms, consent } = draft;
  const form = useContractForm(Rest, {
    defaults: { login, email, password, passwordConfirmation, acceptTerms, consent },
    words: { password: words.missing },
    onSubmit: async (answers) => {
      const agreed = { acceptTerms: true, consent: true, language: currentLanguage() } as const;
      try {
        const made = await call(registerByCodeRoute, {
          body: { ticket: draft.ticket, form: { ...answers, ...agreed } },
        });
        finishCode();
        finishDraft(made.email);
        keepSession(queries, made.session);
        await navigate(pathTo('registerDone'), { replace: true });
      } catch (trouble) {
        if (isProblem(trouble, authorizationCodeProblems.ticketDead))
          return void (await navigate(pathTo('registerCode'), { state: { news: 'codeAgain' } }));
        const told = atField(relocated(trouble, '/form'), identityProblems.loginTaken, 'login');
        throw explainCode(told, text);
      }
    },
  });
  useKeptAnswers(form);
  return form;
};

function Facts({ draft }: { readonly draft: CodeDraft }): ReactNode {
  const { register: text, registerSigned: own } = useText('identity');
  const { surname, givenName, patronymic, taxIdEnd } = draft;
  return (
    <SummaryList
      rows={[
        { term: text.surname, value: surname },
        { term: text.givenName, value: givenName },
        ...(patronymic ? [{ term: text.patronymic, value: patronymic }] : []),
        ...(taxIdEnd ? [{ term: own.taxId, value: own.endsWith(taxIdEnd) }] : []),
      ]}
    />
  );
}

function Account({ form, draft }: { readonly form: ContractForm<typeof Rest>; readonly draft: CodeDraft }): ReactNode {
  const about: AboutPerson = { login: form.answer('login'), email: form.answer('email'), names: namesOf(draft) };
  return (
    <>
      <LoginField form={form} />
      <EmailField form={form} />
      <WeighedPassword form={form} about={about} />
    </>
  );
}

/** Who the databank says it is, and what it does not know. */
export function CodeRest({ draft }: { readonly draft: CodeDraft }): ReactNode {
  const { register: text } = useText('identity');
  const { rest: own } = useText('codeAccess');
  const form = useRest(draft);
  return (
    <Page title={own.title} back={{ href: pathTo('registerCode') }} errors={<FormErrors form={form} />}>
      <Facts draft={draft} />
      <Hint>{own.wrongFacts}</Hint>
      <CodeWays trouble={form.trouble} />
      <h2>{own.accountTitle}</h2>
      <Form form={form} submit={text.submit}>
        <Account form={form} draft={draft} />
        <Agreements form={form} back="registerByCode" />
      </Form>
    </Page>
  );
}
