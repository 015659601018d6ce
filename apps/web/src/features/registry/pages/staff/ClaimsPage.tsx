import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { claimsQuery } from '../../queries.ts';

/** B46: cards of a proved number that wait to be linked. Whose they are is said on the card, where the look is recorded. */
export function ClaimsPage(): ReactNode {
  const { list: text, grounds } = useText('registryClaims');
  const { dateTime } = useFormats();
  const { rows: claims, growth } = useGrowingList(claimsQuery);
  return (
    <Page title={text.title} back={{ href: staffPathTo('registry'), text: text.toRegistry }}>
      <Lead>{text.lead}</Lead>
      {claims.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <Table
            caption={text.caption}
            rows={claims}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'card',
                title: text.card,
                rowHeader: true,
                cell: ({ cardId, cardNumber }) => (
                  <Link href={staffPathTo('registryCard', { cardId })}>{cardNumber}</Link>
                ),
              },
              { key: 'why', title: text.why, cell: ({ ground }) => grounds[ground] },
              { key: 'since', title: text.since, cell: ({ foundAt }) => dateTime(foundAt) },
            ]}
          />
          <Pagination {...growth} words={text.shown} />
        </>
      )}
    </Page>
  );
}
