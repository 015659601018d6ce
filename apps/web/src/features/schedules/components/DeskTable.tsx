import type { ManagedDesk, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { useScheduleWords } from '../use-words.ts';

interface Props {
  readonly schedule: ManagedSchedule;
}

const useColumns = ({ schedule: { office, desks, topics } }: Props): readonly Column<ManagedDesk>[] => {
  const text = useText('schedules');
  const { overview } = text;
  const { columns } = overview;
  const say = useBilingual();
  const words = useScheduleWords(desks);
  const topicsOf = (ids: readonly string[]): string =>
    ids.length === 0
      ? text.everyTopic
      : topics
          .filter(({ id }) => ids.includes(id))
          .map(({ name }) => say(name))
          .join(', ');
  return [
    { key: 'name', title: columns.name, rowHeader: true, cell: ({ name }) => say(name) },
    { key: 'channel', title: columns.channel, cell: ({ channel }) => text.channels[channel] },
    { key: 'meets', title: columns.meets, cell: ({ meets }) => words.needs(meets) || overview.nothing },
    { key: 'topics', title: columns.topics, cell: ({ topicIds }) => topicsOf(topicIds) },
    {
      key: 'state',
      title: columns.state,
      cell: ({ active }) => (
        <StatusTag kind={active ? 'done' : 'neutral'}>{active ? overview.atWork : overview.notAtWork}</StatusTag>
      ),
    },
    {
      key: 'act',
      title: columns.act,
      cell: ({ id, name }) => (
        <Link href={staffPathTo('scheduleDesk', { officeId: office.id, deskId: id })}>
          {overview.change} <VisuallyHidden>{say(name)}</VisuallyHidden>
        </Link>
      ),
    },
  ];
};

/** Where one visitor is received at a time. */
export function DeskTable({ schedule }: Props): ReactNode {
  const { overview: text } = useText('schedules');
  const columns = useColumns({ schedule });
  return (
    <section>
      <h2>{text.desks}</h2>
      {schedule.desks.length === 0 ? (
        <p>{text.noDesks}</p>
      ) : (
        <Table caption={text.desksCaption} columns={columns} rows={schedule.desks} rowKey={({ id }) => id} />
      )}
      <Actions>
        <LinkButton
          look="secondary"
          href={staffPathTo('scheduleDesk', { officeId: schedule.office.id, deskId: 'new' })}
        >
          {text.addDesk}
        </LinkButton>
      </Actions>
    </section>
  );
}
