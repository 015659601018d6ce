import type { Reading } from '@cabinet/contracts/persons';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { readingsQuery } from '../queries.ts';

/** The words for a code; a code that is newer than this page still says something true. */
const wordsFor = (code: string, words: Readonly<Record<string, string>>, otherwise: string): string =>
  words[code] ?? otherwise;

/** Who among staff opened my data, when, for which office, what and why. */
export function ReadingsPage(): ReactNode {
  const text = useText('persons').readings;
  const formats = useFormats();
  const { rows, growth } = useGrowingList(readingsQuery);
  const reader = ({ readerName, readerRole }: Reading): ReactNode =>
    text.reader(readerName, wordsFor(readerRole, text.roles, text.staff));
  return (
    <Page title={text.title} back={{ href: pathTo('profile') }}>
      <p>{text.lead}</p>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <Table
            caption={text.caption}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'at', title: text.at, rowHeader: true, cell: ({ at }) => formats.dateTime(at) },
              { key: 'who', title: text.who, cell: reader },
              { key: 'office', title: text.office, cell: ({ officeName }) => officeName ?? text.noOffice },
              { key: 'what', title: text.what, cell: ({ what }) => wordsFor(what, text.whats, text.someData) },
              { key: 'why', title: text.why, cell: ({ purpose }) => wordsFor(purpose, text.purposes, text.ofService) },
            ]}
          />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
