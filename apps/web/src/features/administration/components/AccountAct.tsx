import type { AccountRow, blockAccountRoute } from '@cabinet/contracts/accounts';
import { requiring } from '@cabinet/contracts/refusal';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { accountQuery } from '../queries.ts';

const hasFiveLetters = (text: string): boolean => text.length >= 5;
const Reason = z.object({
  reason: z.string().check(z.trim(), z.maxLength(1000), requiring(hasFiveLetters, 'applications.text_missing')),
});

interface Props {
  /** Blocking and unblocking have doors of one shape. */
  readonly route: typeof blockAccountRoute;
  readonly words: TextsOf<'administration'>['blockAccount'];
  readonly news: 'blocked' | 'unblocked';
}

const useAccount = (): AccountRow => {
  const login = useParams()['login'] ?? '';
  const { data: account } = useSuspenseQuery(accountQuery(login));
  if (!account) throw new ApiProblem({ ...frequentProblems.notFound, title: login });
  return account;
};

/** Closes or opens sign-in with a reason. */
export function AccountAct({ route, words, news }: Props): ReactNode {
  const { leave, accounts } = useText('administration');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id: accountId, login } = useAccount();
  const form = useContractForm(Reason, {
    defaults: { reason: '' },
    words: { reason: words.reasonMissing },
    onSubmit: async (body, { idempotencyKey }) => {
      await call(route, { params: { accountId }, body, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['administration'] });
      await navigate(`${staffPathTo('accounts')}?search=${encodeURIComponent(login)}`, { state: { news } });
    },
  });
  return (
    <Page
      title={words.title(login)}
      back={{ href: staffPathTo('accounts'), text: accounts.title }}
      errors={<FormErrors form={form} />}
    >
      <WarningText>{words.warning}</WarningText>
      <Form form={form} submit={words.submit} beside={<Link href={staffPathTo('accounts')}>{leave}</Link>}>
        <TextAreaField form={form} name="reason" label={words.reason} hint={words.reasonHint} rows={4} />
      </Form>
    </Page>
  );
}
