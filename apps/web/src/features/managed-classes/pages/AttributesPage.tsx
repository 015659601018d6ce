import type { ManagedAttribute } from '@cabinet/contracts/managed-classes';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { managedAttributesQuery } from '../queries.ts';

const useColumns = (): readonly Column<ManagedAttribute>[] => {
  const { attributes: text, kinds } = useText('managedClasses');
  const say = useBilingual();
  const optionsOf = ({ options, unit }: ManagedAttribute): string =>
    options.map(({ name }) => say(name)).join(', ') || say(unit) || text.anything;
  return [
    {
      key: 'name',
      title: text.name,
      rowHeader: true,
      cell: ({ key, name }) => <Link href={staffPathTo('managedAttribute', { key })}>{say(name)}</Link>,
    },
    { key: 'kind', title: text.kind, cell: ({ kind }) => kinds[kind] },
    {
      key: 'options',
      title: text.options,
      cell: (attribute) => (
        <>
          {optionsOf(attribute)}
          <p>
            {text.key} <code>{attribute.key}</code>
          </p>
        </>
      ),
    },
    { key: 'classes', title: text.classes, numeric: true, cell: ({ classes }) => classes },
  ];
};

/** O10: everything that products are told apart by. */
export function AttributesPage(): ReactNode {
  const { attributes: text, list } = useText('managedClasses');
  const columns = useColumns();
  const { data: attributes } = useSuspenseQuery(managedAttributesQuery);
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo('managedClasses'), text: list.title }}
      banner={<NewsBanner of={['saved', 'added']} words={text} />}
    >
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('newAttribute')}>
          {text.add}
        </LinkButton>
      </Actions>
      {attributes.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={attributes} rowKey={({ key }) => key} />
      )}
    </Page>
  );
}
