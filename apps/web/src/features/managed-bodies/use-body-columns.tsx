import { useText } from '#shared/i18n/texts.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import type { Column } from '#shared/ui/Table.tsx';

interface Body {
  readonly id: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly edrpou: string;
  readonly active: boolean;
}

/** What the list says of every body, with what it says of this kind of bodies between. */
export const useBodyColumns = <Row extends Body>(
  addressOf: (row: Row) => string,
  between: readonly Column<Row>[],
): readonly Column<Row>[] => {
  const { columns: text } = useText('managedBodies');
  const { language } = useLanguage();
  return [
    {
      key: 'name',
      title: text.name,
      rowHeader: true,
      cell: (row) => <Link href={addressOf(row)}>{language === 'uk' ? row.nameUk : row.nameEn}</Link>,
    },
    { key: 'edrpou', title: text.edrpou, cell: ({ edrpou }) => edrpou },
    ...between,
    {
      key: 'state',
      title: text.state,
      cell: ({ active }) => (
        <StatusTag kind={active ? 'done' : 'neutral'}>{active ? text.shown : text.hidden}</StatusTag>
      ),
    },
  ];
};
