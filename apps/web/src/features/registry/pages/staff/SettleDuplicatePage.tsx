import type { RegistryCardId, RegistryDuplicateId } from '@cabinet/contracts/ids';
import type { CardDuplicate, RegistryCard } from '@cabinet/contracts/registry';
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
import { Lead, Link } from '#shared/ui/layout.tsx';
import { TwoCards } from '../../components/TwoCards.tsx';
import { cardQuery } from '../../queries.ts';
import { useSettle } from '../../use-settle.ts';

/** B46: whether two cards are of one person, settled once and with a reason. */
export function SettleDuplicatePage(): ReactNode {
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const duplicateId = useIdParameter<RegistryDuplicateId>('duplicateId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const pair = card.duplicates.find(({ id }) => id === duplicateId);
  if (!pair) throw new ApiProblem({ ...frequentProblems.notFound, title: duplicateId });
  return <Pair card={card} pair={pair} />;
}

interface Props {
  readonly card: RegistryCard;
  readonly pair: CardDuplicate;
}

function Pair({ card, pair: current }: Props): ReactNode {
  const { settle: text, card: words, backToCard } = useText('registry');
  const pair = useSeen(current);
  const { data: other } = useSuspenseQuery(cardQuery(pair.other.id));
  const form = useSettle(card, pair);
  const name = formatPersonName(card.content.person.name);
  const back = staffPathTo('registryCard', { cardId: card.id });
  return (
    <Page title={text.title(name)} back={{ href: back, text: backToCard(name) }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <p>{pair.grounds.map((ground) => words.grounds[ground]).join(', ')}</p>
      <TwoCards card={card} other={other} />
      {pair.state === 'open' ? (
        <Verdict form={form} back={back} numbers={[card, other]} />
      ) : (
        <p>{text.over(words.duplicateStates[pair.state])}</p>
      )}
    </Page>
  );
}

interface VerdictProps {
  readonly form: ReturnType<typeof useSettle>;
  readonly back: string;
  readonly numbers: readonly RegistryCard[];
}

function Verdict({ form, back, numbers }: VerdictProps): ReactNode {
  const { settle: text, cancel } = useText('registry');
  return (
    <Form form={form} submit={text.submit} beside={<Link href={back}>{cancel}</Link>}>
      <RadiosField
        form={form}
        name="verdict"
        label={text.verdict}
        choices={[
          { value: 'distinct', text: text.verdicts.distinct },
          { value: 'same', text: text.verdicts.same },
        ]}
      />
      {form.watch('verdict') === 'same' && (
        <RadiosField
          form={form}
          name="keep"
          label={text.keep}
          hint={text.keepHint}
          choices={numbers.map(({ id, number }) => ({ value: id, text: text.cardOf(number) }))}
        />
      )}
      <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={3} />
    </Form>
  );
}
