import type { Closure, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { useScheduleWords } from '../use-words.ts';

interface Props {
  readonly schedule: ManagedSchedule;
  readonly onLift: (id: Closure['id']) => void;
}

const useColumns = ({ schedule, onLift }: Props): readonly Column<Closure>[] => {
  const text = useText('schedules');
  const { overview } = text;
  const { columns } = overview;
  const formats = useFormats();
  const say = useBilingual();
  const words = useScheduleWords(schedule.desks);
  const span = ({ from, to }: Closure): string => text.span(formats.dateTime(from), formats.dateTime(to));
  return [
    { key: 'when', title: columns.when, rowHeader: true, cell: span },
    { key: 'desks', title: columns.desks, cell: ({ deskIds }) => words.desks(deskIds) },
    { key: 'reason', title: columns.reason, cell: ({ reason }) => say(reason) },
    {
      key: 'who',
      title: columns.who,
      cell: ({ createdByName, createdAt }) => text.by(createdByName, formats.dateTime(createdAt)),
    },
    {
      key: 'act',
      title: columns.act,
      cell: (closure) => (
        <Button look="plain" onClick={() => onLift(closure.id)}>
          {overview.lift} <VisuallyHidden>{`${span(closure)}, ${words.desks(closure.deskIds)}`}</VisuallyHidden>
        </Button>
      ),
    },
  ];
};

/** Spans ahead in which desks receive nobody. */
export function ClosureTable(props: Props): ReactNode {
  const { office, closures } = props.schedule;
  const { overview: text } = useText('schedules');
  const columns = useColumns(props);
  return (
    <section>
      <h2>{text.closures}</h2>
      {closures.length === 0 ? (
        <p>{text.noClosures}</p>
      ) : (
        <Table caption={text.closuresCaption} columns={columns} rows={closures} rowKey={({ id }) => id} />
      )}
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('scheduleClosure', { officeId: office.id })}>
          {text.addClosure}
        </LinkButton>
      </Actions>
    </section>
  );
}
