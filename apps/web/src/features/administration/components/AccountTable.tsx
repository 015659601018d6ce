import type { AccountRow } from '@cabinet/contracts/accounts';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { AccountTag } from '#shared/session/AccountTag.tsx';
import { useActor } from '#shared/session/session.ts';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';

function Act({ row: { login, state } }: { readonly row: AccountRow }): ReactNode {
  const text = useText('administration').accounts;
  if (useActor()?.login === login) return text.own;
  const blocked = state === 'blocked';
  return (
    <Link href={staffPathTo(blocked ? 'unblockAccount' : 'blockAccount', { login })}>
      {blocked ? text.unblock : text.block} <VisuallyHidden>{login}</VisuallyHidden>
    </Link>
  );
}

const useColumns = (): readonly Column<AccountRow>[] => {
  const text = useText('administration').accounts;
  const formats = useFormats();
  const { columns, roles } = text;
  const roleWords: Readonly<Record<string, string>> = roles;
  return [
    { key: 'login', title: columns.login, rowHeader: true, cell: ({ login }) => login },
    { key: 'role', title: columns.role, cell: ({ role }) => roleWords[role] ?? role },
    {
      key: 'state',
      title: columns.state,
      cell: ({ state, stateReason }) => (
        <>
          <AccountTag state={state} />
          {stateReason && <p>{stateReason}</p>}
        </>
      ),
    },
    { key: 'created', title: columns.created, cell: ({ createdAt }) => formats.date(createdAt) },
    {
      key: 'lastSignIn',
      title: columns.lastSignIn,
      cell: ({ lastSignInAt }) => (lastSignInAt ? formats.dateTime(lastSignInAt) : text.never),
    },
    { key: 'act', title: columns.act, cell: (row) => <Act row={row} /> },
  ];
};

interface Props {
  readonly rows: readonly AccountRow[];
}

/** B30, B31: accounts with their state and its reason, and the one act an administrator has. */
export function AccountTable({ rows }: Props): ReactNode {
  const text = useText('administration').accounts;
  const columns = useColumns();
  return <Table caption={text.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
