import { formatPhone } from '@cabinet/contracts/phone-format';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor, useIsApplicant } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link, LinkList } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { holdQuery, useVisitsAhead } from '#shared/visits/visits-query.ts';
import { bookedAs, heldFor } from '../held.ts';
import { addressOf, type Plan } from '../plan.ts';
import { useBook } from '../use-book.ts';
import { useChosenRows } from '../use-chosen.ts';
import { preparedFor, readVisitor, type TypedVisitor } from '../visitor-copy.ts';
import { Alternatives } from './Alternatives.tsx';
import { HoldLonger, HoldNotice } from './HoldNotice.tsx';
import { Overlaps } from './Overlaps.tsx';
import { StepForm } from './StepForm.tsx';
import { StepPage } from './StepPage.tsx';

// Few come back to a plan that is booked.
const AlreadyBooked = lazy(async () => ({ default: (await import('./AlreadyBooked.tsx')).AlreadyBooked }));

interface Props {
  readonly plan: Plan;
}

/** The last look; the button stands right below the answers, the ways to change them after it. */
export function CheckStep({ plan }: Props): ReactNode {
  const isApplicant = useIsApplicant();
  // Looked at once: after booking, this page itself leads on.
  const [visitor] = useState(readVisitor);
  // Who was going to a centre has named no address to come to.
  const isMissing = visitor === null || (plan.channel === 'home' && visitor.address.trim() === '');
  if (!isApplicant || isMissing) return <Navigate replace to={addressOf('details', plan)} />;
  return <Check plan={plan} visitor={visitor} />;
}

interface CheckProps extends Props {
  readonly visitor: TypedVisitor;
}

function Check({ plan, visitor }: CheckProps): ReactNode {
  const text = useText('visits');
  const held = heldFor(useSuspenseQuery(holdQuery).data, plan);
  const visits = useVisitsAhead();
  const booking = useBook(plan, held);
  const [before, setBefore] = useState({ held, visits });
  // What is being booked is held no longer, and is a visit: this page has nothing to say of either.
  const isNew = before.held !== held || before.visits !== visits;
  if (isNew && !booking.busy) setBefore({ held, visits });
  const { held: hold, visits: ahead } = before;
  const booked = hold ? undefined : bookedAs(ahead, plan);
  if (booked) return <AlreadyBooked plan={plan} visit={booked} />;
  return (
    <StepPage step="check" plan={plan} title={text.check.title} act={booking}>
      {booking.alternatives && (
        <Alternatives
          times={booking.alternatives}
          act={booking}
          submit={text.taken.book}
          onTake={(from) => booking.book(visitor, from)}
        />
      )}
      <Answers plan={booking.alternatives ? { ...plan, date: '', from: '' } : plan} visitor={visitor} />
      {!booking.alternatives && (
        <>
          <HoldNotice hold={hold} />
          <Overlaps plan={plan} hold={hold} visits={ahead} />
          <ConfirmFirst />
          <StepForm
            onSubmit={() => booking.book(visitor)}
            submit={text.check.submit}
            busy={booking.busy}
            beside={<HoldLonger plan={plan} hold={hold} />}
          />
        </>
      )}
      <Changes plan={plan} />
    </StepPage>
  );
}

/** A new account books once its address is confirmed; the letter is opened beside this page. */
function ConfirmFirst(): ReactNode {
  const text = useText('visits').check;
  if (useActor()?.accountState !== 'awaiting_confirmation') return null;
  return (
    <>
      <WarningText>{text.confirmFirst}</WarningText>
      <Link href={pathTo('registerDone')}>{text.noLetter}</Link>
    </>
  );
}

function Answers({ plan, visitor }: CheckProps): ReactNode {
  const text = useText('visits');
  const rows = useChosenRows(plan, 'details');
  const prepare = preparedFor(plan.channel, visitor.prepare);
  const words = text.ways[plan.channel];
  return (
    <SummaryList
      rows={[
        ...rows.map(({ term, value }) => ({ term, value })),
        { term: words.name, value: formatPersonName(visitor) },
        { term: text.rows.phone, value: formatPhone(visitor.phone) },
        ...(plan.channel === 'home' ? [{ term: text.rows.homeAddress, value: visitor.address }] : []),
        ...(prepare.length > 0
          ? [{ term: text.rows.prepare, value: prepare.map((need) => text.prepare[need]).join('. ') }]
          : []),
      ]}
    />
  );
}

function Changes({ plan }: Props): ReactNode {
  const { check } = useText('visits');
  const steps = ['question', 'centre', 'date', 'time', 'details'] as const;
  return (
    <>
      <h2>{check.changeTitle}</h2>
      <LinkList items={steps.map((step) => ({ href: addressOf(step, plan), text: check.change[step] }))} />
    </>
  );
}
