import type { StaffMember } from '@cabinet/contracts/staff';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { AccountTag } from '#shared/session/AccountTag.tsx';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { staffQuery } from '../queries.ts';

const useColumns = (): readonly Column<StaffMember>[] => {
  const { staff: text, accounts } = useText('administration');
  const { language } = useLanguage();
  const ours = language === 'uk';
  const { columns } = text;
  return [
    { key: 'name', title: columns.name, rowHeader: true, cell: formatPersonName },
    { key: 'position', title: columns.position, cell: (member) => (ours ? member.positionUk : member.positionEn) },
    { key: 'role', title: columns.role, cell: ({ role }) => accounts.roles[role] },
    {
      key: 'offices',
      title: columns.offices,
      cell: ({ offices }) =>
        offices
          .map(({ nameUk, nameEn, supervises }) => {
            const name = ours ? nameUk : nameEn;
            return supervises ? text.supervises(name) : name;
          })
          .join(', ') || text.noOffices,
    },
    { key: 'state', title: columns.state, cell: ({ state }) => <AccountTag state={state} /> },
    {
      key: 'act',
      title: columns.act,
      cell: (member) => (
        <Link href={staffPathTo('staffMember', { accountId: member.id })}>
          {text.edit} <VisuallyHidden>{`${formatPersonName(member)}, ${member.login}`}</VisuallyHidden>
        </Link>
      ),
    },
  ];
};

/** Who works in the cabinet, and where. */
export function StaffPage(): ReactNode {
  const text = useText('administration').staff;
  const columns = useColumns();
  const { rows, growth } = useGrowingList(staffQuery);
  return (
    <Page title={text.title} banner={<NewsBanner of={['added', 'saved']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newStaff')}>{text.add}</LinkButton>
      </Actions>
      <Table caption={text.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <Pagination {...growth} />
    </Page>
  );
}
