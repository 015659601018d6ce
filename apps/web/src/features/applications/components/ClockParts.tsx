import type { CaseClock, ClockShare, ClockSpan } from '@cabinet/contracts/case-clock';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { durationOf } from '../duration.ts';

interface Props {
  readonly clock: CaseClock;
}

/** K3: what stands now, since when, why and how long. */
export function Now({ clock: { now, dueOn, isLate, daysLate, isQueue } }: Props): ReactNode {
  const text = useText('caseClock');
  const say = useBilingual();
  const formats = useFormats();
  if (!now) return <p>{text.ended}</p>;
  return (
    <>
      <p>{text.now[now.holder]}</p>
      {now.holder === 'office' && now.office && <p>{text.where(say(now.office))}</p>}
      {now.reason && (
        <InsetText>
          <p>{text.reason(now.reason)}</p>
        </InsetText>
      )}
      <p>{text.since(formats.dateTime(now.startedAt), text.duration(durationOf(now.milliseconds)))}</p>
      {dueOn && <p>{isLate ? text.late(formats.date(dueOn), daysLate) : text.due(formats.date(dueOn))}</p>}
      {isQueue && now.holder === 'office' && <p>{text.noDay}</p>}
    </>
  );
}

/** How long with whom; the last line is the whole. */
export function Shares({ clock: { shares } }: Props): ReactNode {
  const text = useText('caseClock');
  const say = useBilingual();
  const nameOf = ({ holder, office }: ClockShare): string =>
    holder === 'office' ? text.shares.office(office ? say(office) : text.officeUnknown) : text.shares[holder];
  const total = shares.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return (
    <SummaryList
      rows={[
        ...shares.map((share) => ({ term: nameOf(share), value: text.duration(durationOf(share.milliseconds)) })),
        { term: text.total, value: <strong>{text.duration(durationOf(total))}</strong> },
      ]}
    />
  );
}

function Span({ span }: { readonly span: ClockSpan }): ReactNode {
  const text = useText('caseClock');
  const say = useBilingual();
  const { holder, office, groundLabel, reason, milliseconds } = span;
  return (
    <>
      <p>
        {holder === 'office' ? text.shares.office(office ? say(office) : text.officeUnknown) : text.shares[holder]}.{' '}
        {text.lasted(text.duration(durationOf(milliseconds)))}
      </p>
      {groundLabel && <p>{text.ground(say(groundLabel))}</p>}
      {reason && <p>{text.reason(reason)}</p>}
    </>
  );
}

/** Every interval of the ledger, from the first. */
export function Spans({ clock: { spans } }: Props): ReactNode {
  const text = useText('caseClock');
  const say = useBilingual();
  const formats = useFormats();
  const events = spans.map((span) => ({
    key: `${span.startedAt} ${span.ground}`,
    title: span.stateLabel ? say(span.stateLabel) : text.stageUnknown,
    when: text.span(formats.dateTime(span.startedAt), span.endedAt && formats.dateTime(span.endedAt)),
    dateTime: span.startedAt,
    children: <Span span={span} />,
  }));
  return (
    <Disclosure summary={text.spansTitle}>
      <Timeline events={events} />
    </Disclosure>
  );
}
