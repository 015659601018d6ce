import type { RegistryCardId, RegistryClaimId } from '@cabinet/contracts/ids';
import type { CardClaim, RegistryCard } from '@cabinet/contracts/registry';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '#shared/api/client.ts';
import { frequentProblems } from '#shared/api/problem.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { CardAndPerson } from '../../components/CardAndPerson.tsx';
import { cardQuery } from '../../queries.ts';
import { useSettleClaim } from '../../use-settle-claim.ts';

/** B46: whether a card is of the person who proved its number, settled once and with a reason. */
export function SettleClaimPage(): ReactNode {
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const claimId = useIdParameter<RegistryClaimId>('claimId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const claim = card.claims.find(({ id }) => id === claimId);
  if (!claim) throw new ApiProblem({ ...frequentProblems.notFound, title: claimId });
  return <Claim card={card} claim={claim} />;
}

interface Props {
  readonly card: RegistryCard;
  readonly claim: CardClaim;
}

function Claim({ card, claim: current }: Props): ReactNode {
  const { settle: text, grounds } = useText('registryClaims');
  const { backToCard } = useText('registry');
  const claim = useSeen(current);
  const wasActive = useSeen(card.state === 'active');
  const form = useSettleClaim(card, claim);
  const name = formatPersonName(card.content.person.name);
  const back = staffPathTo('registryCard', { cardId: card.id });
  return (
    <Page title={text.title(name)} back={{ href: back, text: backToCard(name) }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <p>{text.why(grounds[claim.ground])}</p>
      <CardAndPerson card={card} person={claim.person} />
      <Decided claim={current} />
      {card.state === 'closed' && <p>{text.closed}</p>}
      {claim.state === 'open' && wasActive && <Verdict form={form} back={back} />}
    </Page>
  );
}

function Decided({ claim: { state, reason } }: Pick<Props, 'claim'>): ReactNode {
  const { settle: text, card, states } = useText('registryClaims');
  if (state === 'open') return null;
  return (
    <InsetText>
      <p>{text.over(states[state])}</p>
      {reason && <p>{card.reason(reason)}</p>}
    </InsetText>
  );
}

interface VerdictProps {
  readonly form: ReturnType<typeof useSettleClaim>;
  readonly back: string;
}

function Verdict({ form, back }: VerdictProps): ReactNode {
  const { settle: text } = useText('registryClaims');
  return (
    <Form form={form} submit={text.submit} beside={<Link href={back}>{text.cancel}</Link>}>
      <RadiosField
        form={form}
        name="verdict"
        label={text.verdict}
        choices={[
          { value: 'linked', text: text.verdicts.linked, hint: text.hints.linked },
          { value: 'left', text: text.verdicts.left, hint: text.hints.left },
        ]}
      />
      <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={3} />
    </Form>
  );
}
