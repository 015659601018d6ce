import { type IssuedCode, revokeCodeRoute } from '@cabinet/contracts/authorization-codes';
import type { AuthorizationCodeId, RegistryCardId } from '@cabinet/contracts/ids';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { frequentProblems } from '#shared/api/problem.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { cardQuery, codesQuery } from '../../queries.ts';

const grounds = ['lost', 'seen_by_others', 'mistake'] as const;
const Ground = z.object({ ground: z.enum(grounds, { error: 'field.choice' }) });

/** B15: a code that must not be used any more. */
export function RevokeCodePage(): ReactNode {
  const { revoke: text, backToCard } = useText('registry');
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const codeId = useIdParameter<AuthorizationCodeId>('codeId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const { data: codes } = useSuspenseQuery(codesQuery(cardId));
  const code = codes.find(({ id }) => id === codeId);
  if (!code) throw new ApiProblem({ ...frequentProblems.notFound, title: codeId });
  const [wasGood] = useState(code.state === 'good');
  if (wasGood) return <Revoke card={card} code={code} />;
  const name = formatPersonName(card.content.person.name);
  return (
    <Page title={text.title(name)} back={{ href: staffPathTo('registryCard', { cardId }), text: backToCard(name) }}>
      <p>{text.over}</p>
    </Page>
  );
}

interface Props {
  readonly card: RegistryCard;
  readonly code: IssuedCode;
}

function Revoke({ card: { id: cardId, content }, code: { id: codeId, issuedAt, issuedBy } }: Props): ReactNode {
  const { revoke: text, backToCard, cancel } = useText('registry');
  const { dateTime } = useFormats();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const name = formatPersonName(content.person.name);
  const back = staffPathTo('registryCard', { cardId });
  const form = useContractForm(Ground, {
    defaults: {},
    words: { ground: text.groundMissing },
    onSubmit: async (body, { idempotencyKey }) => {
      await call(revokeCodeRoute, { params: { codeId }, body, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['registry', 'codes', cardId] });
      await navigate(back, { state: { news: 'revoked' } });
    },
  });
  return (
    <Page title={text.title(name)} back={{ href: back, text: backToCard(name) }} errors={<FormErrors form={form} />}>
      <p>{text.about(dateTime(issuedAt), issuedBy)}</p>
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.submit} beside={<Link href={back}>{cancel}</Link>}>
        <RadiosField
          form={form}
          name="ground"
          label={text.ground}
          choices={grounds.map((value) => ({ value, text: text.grounds[value] }))}
        />
      </Form>
    </Page>
  );
}
