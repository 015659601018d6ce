import type { ApplicationSummary } from '@cabinet/contracts/applications';
import type { Overview } from '@cabinet/contracts/overview';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { ApplicationStateTag } from '#shared/workflows/StateTag.tsx';

interface Props {
  readonly applications: readonly ApplicationSummary[];
  /** What offices ask, the earliest date first. */
  readonly requests: Overview['requests'];
}

/** Where the office’s term runs. */
const waiting: ReadonlySet<ApplicationSummary['state']> = new Set(['submitted', 'in_review']);

const useColumns = (requests: Props['requests']): readonly Column<ApplicationSummary>[] => {
  const text = useText('overview');
  const say = useBilingual();
  const formats = useFormats();
  return [
    {
      key: 'application',
      title: text.columns.application,
      rowHeader: true,
      cell: ({ id, number, serviceName }) => (
        <Link href={pathTo('application', { applicationId: id })}>{text.application(number, say(serviceName))}</Link>
      ),
    },
    {
      key: 'state',
      title: text.columns.state,
      cell: ({ state, stateLabel }) => <ApplicationStateTag state={state} stateLabel={stateLabel} />,
    },
    {
      key: 'due',
      title: text.columns.due,
      cell: ({ id, dueOn, state }) => {
        const asked = requests.find(({ applicationId }) => applicationId === id);
        if (asked) return text.dueByYou(formats.date(asked.dueOn));
        return dueOn && waiting.has(state) ? text.dueByOffice(formats.date(dueOn)) : text.noDue;
      },
    },
    { key: 'changed', title: text.columns.changed, cell: ({ updatedAt }) => formats.dateTime(updatedAt) },
  ];
};

/** The latest applications; somebody without any is told what to do first. */
export function RecentApplications({ applications, requests }: Props): ReactNode {
  const text = useText('overview');
  const columns = useColumns(requests);
  if (applications.length === 0)
    return (
      <>
        <p>{text.recentEmpty}</p>
        <Actions>
          <LinkButton href={pathTo('services')}>{text.chooseService}</LinkButton>
        </Actions>
      </>
    );
  return (
    <>
      <Table caption={text.recentCaption} columns={columns} rows={applications} rowKey={({ id }) => id} />
      <Link href={pathTo('applications')}>{text.allApplications}</Link>
    </>
  );
}
