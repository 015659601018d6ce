import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { actInWords } from '../rules.ts';

interface Props {
  readonly application: ReviewedApplication;
}

type Interval = ReviewedApplication['clock'][number];

/** Whose time the law counts, interval by interval, and where the application lay. */
export function ClockLedger({ application: { clock } }: Props): ReactNode {
  const words = useText('inbox');
  const text = words.review;
  const say = useBilingual();
  const formats = useFormats();
  if (clock.length === 0) return null;
  const columns: readonly Column<Interval>[] = [
    { key: 'owner', title: text.clockColumns.owner, rowHeader: true, cell: ({ owner }) => text.clockOwners[owner] },
    {
      key: 'office',
      title: text.clockColumns.office,
      cell: ({ office }) => (office ? say(office) : text.officeUnknown),
    },
    { key: 'from', title: text.clockColumns.from, cell: ({ startedAt }) => formats.dateTime(startedAt) },
    { key: 'to', title: text.clockColumns.to, cell: ({ endedAt }) => (endedAt ? formats.dateTime(endedAt) : text.now) },
    { key: 'ground', title: text.clockColumns.ground, cell: ({ ground }) => actInWords(ground, words) },
  ];
  return (
    <>
      <h2>{text.clockTitle}</h2>
      <Table
        caption={text.clockCaption}
        columns={columns}
        rows={clock}
        rowKey={({ startedAt, ground }) => `${startedAt} ${ground}`}
      />
    </>
  );
}

/** What happened to the application, in order. */
export function History({ application: { timeline } }: Props): ReactNode {
  const words = useText('inbox');
  const formats = useFormats();
  const events = timeline.map(({ id, at, act, actorName, text }) => ({
    key: id,
    title: actInWords(act, words),
    when: formats.dateTime(at),
    dateTime: at,
    children: (
      <>
        <p>{words.review.timelineBy(actorName)}</p>
        {text && act !== 'fixField' && <p>{text}</p>}
      </>
    ),
  }));
  return (
    <>
      <h2>{words.review.timelineTitle}</h2>
      <Timeline events={events} />
    </>
  );
}
