import type { DayVisit } from '@cabinet/contracts/reception';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Stack, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { VisitStateTag } from '../../components/VisitState.tsx';
import type { DayActs } from '../use-day-acts.ts';
import { usePreparation } from '../use-words-of-visit.ts';

interface Cell {
  readonly visit: DayVisit;
}

function Preparation({ visit, grounds }: Cell & { readonly grounds: ReadonlyMap<string, string> }): ReactNode {
  const text = useText('reception').list;
  const lines = usePreparation()(visit);
  const all =
    visit.priority === null ? lines : [...lines, text.priority(grounds.get(visit.priority) ?? visit.priority)];
  if (all.length === 0) return text.noNeeds;
  return (
    <ul>
      {all.map((line) => (
        <li key={line}>
          <strong>{line}</strong>
        </li>
      ))}
    </ul>
  );
}

function Who({ visit }: Cell): ReactNode {
  const text = useText('reception').list;
  return (
    <Stack>
      <span>{visit.ticket ?? visit.number}</span>
      <span>{visit.visitor ? formatPersonName(visit.visitor.name) : text.noName}</span>
      {visit.missed > 0 && <span>{text.missed(visit.missed)}</span>}
    </Stack>
  );
}

const offered = ['checkIn', 'miss'] as const;

function Acts({ visit, acts }: Cell & { readonly acts: DayActs }): ReactNode {
  const text = useText('reception').list;
  return (
    <Stack>
      {offered
        .filter((act) => visit.acts.includes(act))
        .map((act) => (
          <Button
            key={act}
            look={act === 'checkIn' ? 'primary' : 'secondary'}
            busy={acts.press.busy}
            onClick={() => acts[act](visit)}
          >
            {text[act]} <VisuallyHidden>{visit.number}</VisuallyHidden>
          </Button>
        ))}
    </Stack>
  );
}

interface Props {
  readonly caption: string;
  readonly visits: readonly DayVisit[];
  readonly grounds: ReadonlyMap<string, string>;
  readonly acts: DayActs;
}

/** Visits of a day by time: needs before names, because they are prepared before the person comes. */
export function DayTable({ caption, visits, grounds, acts }: Props): ReactNode {
  const { list: text } = useText('reception');
  const say = useBilingual();
  const { time } = useFormats();
  const { columns: titles } = text;
  const columns: readonly Column<DayVisit>[] = [
    {
      key: 'time',
      title: titles.time,
      rowHeader: true,
      cell: ({ from, arrivedAt }) => (from ? time(from) : `${text.walkIn}${arrivedAt ? `, ${time(arrivedAt)}` : ''}`),
    },
    { key: 'needs', title: titles.needs, cell: (visit) => <Preparation visit={visit} grounds={grounds} /> },
    { key: 'visitor', title: titles.visitor, cell: (visit) => <Who visit={visit} /> },
    {
      key: 'topic',
      title: titles.topic,
      cell: ({ topic, desk }) => [say(topic.name), desk && say(desk.name)].filter(Boolean).join(', '),
    },
    { key: 'state', title: titles.state, cell: ({ state }) => <VisitStateTag state={state} /> },
    { key: 'act', title: titles.act, cell: (visit) => <Acts visit={visit} acts={acts} /> },
  ];
  return <Table caption={caption} columns={columns} rows={visits} rowKey={({ id }) => id} />;
}
