import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import { proveOwnCardRoute } from '@cabinet/contracts/own-card-check';
import { parseAuthorizationCode } from '@cabinet/domain/authorization-code';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { ownCardQuery } from '../own-card-query.ts';

/** A slip is told before the server is asked: each question of it is counted. */
const Shown = z.object({
  code: z.string().check(z.refine((text) => parseAuthorizationCode(text) !== null, { error: 'registry.code_format' })),
});

const useShown = () => {
  const text = useText('codeAccess');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useContractForm(Shown, {
    defaults: { code: '' },
    words: { code: text.codeMissing },
    onSubmit: async ({ code }, { idempotencyKey }) => {
      try {
        await call(proveOwnCardRoute, { body: { code }, idempotencyKey });
      } catch (trouble) {
        // The API’s words are for who has no cabinet yet.
        throw isProblem(trouble, authorizationCodeProblems.alreadyUsed)
          ? retold(trouble, { detail: text.own.used })
          : trouble;
      }
      await queries.invalidateQueries({ queryKey: ['registry'] });
      await navigate(pathTo('ownCard'), { state: { news: 'proved' } });
    },
  });
};

/** B28: whoever linked a card by a certificate shows the code that an office gave after seeing their document. */
export function OwnCardCodePage(): ReactNode {
  const { own: text } = useText('codeAccess');
  const { title } = useText('ownCard');
  const { data: card } = useSuspenseQuery(ownCardQuery);
  // The answer that nothing is hidden any more comes while the page still stands.
  const hidden = useSeen(card?.hidden ?? false);
  const form = useShown();
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('ownCard'), text: title }}
      errors={hidden && <FormErrors form={form} />}
    >
      {hidden ? <Code form={form} /> : <NoNeed hasCard={card !== null} />}
    </Page>
  );
}

function NoNeed({ hasCard }: { readonly hasCard: boolean }): ReactNode {
  const { own: text } = useText('codeAccess');
  const { none } = useText('ownCard');
  return hasCard ? (
    <p>{text.notNeeded}</p>
  ) : (
    <>
      <p>{text.noCard}</p>
      <LinkButton href={pathTo('ownCardCheck')}>{none.toCheck}</LinkButton>
    </>
  );
}

function Code({ form }: { readonly form: ReturnType<typeof useShown> }): ReactNode {
  const text = useText('codeAccess');
  return (
    <>
      <Lead>{text.own.lead}</Lead>
      <Form form={form} submit={text.own.submit}>
        <TextField
          form={form}
          name="code"
          label={text.code}
          hint={text.codeHint}
          inputMode="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Form>
      <Disclosure summary={text.noCodeTitle}>
        <p>{text.noCode}</p>
        <Link href={pathTo('offices')}>{text.noCodeOffices}</Link>
      </Disclosure>
    </>
  );
}
