import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { prepareProof } from '#shared/proof/proof-of-work.ts';
import { keepSession } from '#shared/session/session.ts';
import { currentDraft, finishDraft, firstUnanswered, pageOfRefused } from '../registration-draft.ts';
import { noteRefused, sendRegistration } from '../send-registration.ts';
import { useProof } from '#shared/proof/use-proof.ts';
import type { Step } from '../use-registration-step.ts';

const change = (step: Step): string => `${pathTo(step)}?change`;

function Answers(): ReactNode {
  const text = useText('identity').register;
  const { surname, givenName, patronymic, sex, login, email } = currentDraft();
  const rows: readonly SummaryRow[] = [
    { term: text.surname, value: surname, changeHref: change('registerName') },
    { term: text.givenName, value: givenName, changeHref: change('registerName') },
    { term: text.patronymic, value: patronymic, changeHref: change('registerName') },
    { term: text.sex, value: sex === 'female' ? text.female : text.male, changeHref: change('registerName') },
    { term: text.login, value: login, changeHref: change('registerLogin') },
    { term: text.email, value: email, changeHref: change('registerLogin') },
    { term: text.passwordRow, value: text.passwordHidden, changeHref: change('registerPassword') },
    { term: text.agreementRow, value: text.agreementGiven, changeHref: change('registerTerms') },
  ];
  return <SummaryList rows={rows} />;
}

function Check(): ReactNode {
  const text = useText('identity');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { waiting, withProof } = useProof();
  useEffect(() => void prepareProof(), []);
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        const { session, email } = await withProof((proof) => sendRegistration(currentDraft(), proof));
        finishDraft(email);
        keepSession(queries, session);
        await navigate(pathTo('registerDone'), { replace: true });
      } catch (trouble) {
        const page = pageOfRefused(noteRefused(trouble));
        if (!page) throw trouble;
        await navigate(`${page}?change`);
      }
    },
  });
  return (
    <Page title={text.register.checkTitle} back={{ href: pathTo('registerTerms') }} errors={<FormErrors form={form} />}>
      <Answers />
      <Form form={form} submit={text.register.submit}>
        <p role="status">{waiting ? text.proofWait : ''}</p>
      </Form>
    </Page>
  );
}

/** Registration, the last step: check the answers and register. */
export function RegisterCheckPage(): ReactNode {
  // Asked once: after success the draft is empty while this page is still on screen.
  const [missing] = useState(() => firstUnanswered(currentDraft()));
  if (!missing) return <Check />;
  // A password is never kept; when only it is missing, this page was loaded anew.
  if (missing === 'registerPassword' && currentDraft().consent)
    return <Navigate replace to={change(missing)} state={{ news: 'passwordForgotten' }} />;
  return <Navigate replace to={pathTo(missing)} />;
}
