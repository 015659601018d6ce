import type { RegistryImport } from '@cabinet/contracts/registry-imports';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { ImportStateTag } from '#shared/imports/ImportStateTag.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { registryImportsQuery } from '../queries.ts';

const useColumns = (): readonly Column<RegistryImport>[] => {
  const { list: text } = useText('registryImports');
  const formats = useFormats();
  return [
    {
      key: 'file',
      title: text.file,
      rowHeader: true,
      cell: ({ id, fileName, createdAt }) => (
        <Link href={staffPathTo('registryImport', { importId: id })}>
          {fileName} <VisuallyHidden>{formats.dateTime(createdAt)}</VisuallyHidden>
        </Link>
      ),
    },
    { key: 'brought', title: text.brought, cell: ({ createdAt }) => formats.dateTime(createdAt) },
    { key: 'state', title: text.state, cell: ({ state }) => <ImportStateTag state={state} /> },
    {
      key: 'rows',
      title: text.rows,
      cell: ({ state, rows, badRows, unclear }) =>
        state === 'reading' || state === 'failed' ? text.noRows : text.rowsAre(rows, badRows + unclear),
    },
  ];
};

/** Files of people that one has brought for the databank. */
export function RegistryImportsPage(): ReactNode {
  const { list: text, toRegistry } = useText('registryImports');
  const columns = useColumns();
  const { rows: files, growth } = useGrowingList(registryImportsQuery);
  return (
    <Page title={text.title} back={{ href: staffPathTo('registry'), text: toRegistry }}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newRegistryImport')}>{text.add}</LinkButton>
      </Actions>
      {files.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <Table caption={text.caption} columns={columns} rows={files} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
