import { formatPhone } from '@cabinet/contracts/phone-format';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link, LinkList } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { addressOf, type Plan } from '../plan.ts';
import { holdQuery, useIsApplicant } from '../queries.ts';
import { useBook } from '../use-book.ts';
import { useChosenRows } from '../use-chosen.ts';
import { readVisitor, type TypedVisitor } from '../visitor-copy.ts';
import { Alternatives } from './Alternatives.tsx';
import { HoldLonger, HoldNotice } from './HoldNotice.tsx';
import { StepForm } from './StepForm.tsx';
import { StepPage } from './StepPage.tsx';

interface Props {
  readonly plan: Plan;
}

/** The last look; the button stands right below the answers, the ways to change them after it. */
export function CheckStep({ plan }: Props): ReactNode {
  const isApplicant = useIsApplicant();
  // Looked at once: after booking, this page itself leads on.
  const [visitor] = useState(readVisitor);
  if (!isApplicant || !visitor) return <Navigate replace to={addressOf('details', plan)} />;
  return <Check plan={plan} visitor={visitor} />;
}

interface CheckProps extends Props {
  readonly visitor: TypedVisitor;
}

function Check({ plan, visitor }: CheckProps): ReactNode {
  const text = useText('visits');
  const hold = useSuspenseQuery(holdQuery).data;
  const booking = useBook(plan);
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
          <ConfirmFirst />
          <StepForm
            onSubmit={() => booking.book(visitor)}
            submit={text.check.submit}
            busy={booking.busy}
            beside={<HoldLonger hold={hold} />}
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
  const { prepare } = visitor;
  return (
    <SummaryList
      rows={[
        ...rows.map(({ term, value }) => ({ term, value })),
        { term: text.rows.name, value: formatPersonName(visitor) },
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
