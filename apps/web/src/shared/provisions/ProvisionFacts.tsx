import type { Provision } from '@cabinet/contracts/provisions';
import { formatPhone } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { ordersOf, stepsOf } from './order-steps.ts';

interface Props {
  readonly provision: Provision;
}

/** How far an approved need has come: the queue, the referral, the order. Stands under an h2. */
export function ProvisionFacts({ provision }: Props): ReactNode {
  return (
    <>
      <Queue provision={provision} />
      <Referral provision={provision} />
      <Order provision={provision} />
      <Former provision={provision} />
    </>
  );
}

function Queue({ provision: { queue } }: Props): ReactNode {
  const text = useText('provisions').provided;
  const { date, dateTime } = useFormats();
  if (!queue) return null;
  const { place, since, outOfTurn, moves } = queue;
  const rows = [
    { term: text.place, value: place },
    { term: text.since, value: date(since) },
    ...(outOfTurn ? [{ term: text.outOfTurnTitle, value: text.outOfTurn[outOfTurn] }] : []),
  ];
  return (
    <>
      <h3>{text.queue}</h3>
      <SummaryList rows={rows} />
      <h4>{text.moves}</h4>
      <Timeline
        events={moves.map(({ at, place: moved, reason }, index) => ({
          // One act may move a place twice in a moment.
          key: `${at} ${index}`,
          title: text.placeOf(moved),
          when: dateTime(at),
          dateTime: at,
          children: <p>{text.reasons[reason]}</p>,
        }))}
      />
    </>
  );
}

function Referral({ provision: { referral } }: Props): ReactNode {
  const text = useText('provisions').provided;
  const { date } = useFormats();
  if (!referral) return null;
  return (
    <>
      <h3>{text.referral}</h3>
      <SummaryList
        rows={[
          { term: text.referralNumber, value: referral.number },
          { term: text.referralIssued, value: date(referral.issuedAt) },
          { term: text.referralUntil, value: date(referral.until) },
        ]}
      />
      <p>{text.referralWhat}</p>
    </>
  );
}

function Order({ provision }: Props): ReactNode {
  const text = useText('provisions').provided;
  const say = useBilingual();
  const { date } = useFormats();
  const { now } = ordersOf(provision);
  if (!now) return null;
  const { enterprise, phone, chosenAt, state, stageDueOn } = now;
  const steps = stepsOf(state);
  const present = steps.find(({ standing }) => standing === 'now');
  const due = state === 'chosen' ? text.answerDue : text.stageDue;
  return (
    <>
      <h3>{text.order}</h3>
      <SummaryList
        rows={[
          { term: text.enterprise, value: say(enterprise) },
          { term: text.phone, value: phone && formatPhone(phone) },
          { term: text.chosenAt, value: date(chosenAt) },
          ...(stageDueOn ? [{ term: due, value: date(stageDueOn) }] : []),
        ]}
      />
      <h4>{text.steps}</h4>
      {present && <p>{text.now(text.stages[present.stage])}</p>}
      <ol>
        {steps.map(({ stage, standing }) => (
          <li key={stage} aria-current={standing === 'now' ? 'step' : undefined}>
            {text.step(text.stages[stage], text.standing[standing])}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Enterprises that declined, and choices that were taken back. */
function Former({ provision }: Props): ReactNode {
  const text = useText('provisions').provided;
  const say = useBilingual();
  const { dateTime } = useFormats();
  const { former } = ordersOf(provision);
  if (former.length === 0) return null;
  const outcome = ({ state, declineReason }: (typeof former)[number]): string => {
    if (state === 'taken_back') return text.takenBack;
    if (state !== 'declined') return text.ended;
    return declineReason ? text.declined(declineReason) : text.declinedPlain;
  };
  return (
    <>
      <h3>{text.former}</h3>
      <Timeline
        events={former.map((order) => ({
          key: order.id,
          title: say(order.enterprise),
          when: dateTime(order.chosenAt),
          dateTime: order.chosenAt,
          children: <p>{outcome(order)}</p>,
        }))}
      />
    </>
  );
}
