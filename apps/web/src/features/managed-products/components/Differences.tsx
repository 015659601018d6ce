import type { Difference } from '@cabinet/contracts/managed-products';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { sidesShown } from '../sides.ts';

interface WordsProps {
  readonly difference: Difference;
  readonly when: 'before' | 'after';
}

/** What holds, in the languages in which it is another than before. */
function Words({ difference, when }: WordsProps): ReactNode {
  const { differences: text } = useText('managedProducts');
  const { language } = useLanguage();
  const words = difference[when];
  if (words === null) return text.nothing;
  return sidesShown(difference, language).map((side) => (
    <p key={side} lang={words[side] === '' ? undefined : side}>
      {words[side] || text.nothingIn[side]}
    </p>
  ));
}

interface Props {
  readonly caption: string;
  readonly differences: readonly Difference[];
  /** Nothing was there before: one column is enough. */
  readonly isFirst: boolean;
}

/** What one revision says otherwise than the one before it, side by side. */
export function Differences({ caption, differences, isFirst }: Props): ReactNode {
  const { differences: text } = useText('managedProducts');
  const say = useBilingual();
  const column = (when: 'before' | 'after', title: string): Column<Difference> => ({
    key: when,
    title,
    cell: (difference) => <Words difference={difference} when={when} />,
  });
  const columns: Column<Difference>[] = [
    { key: 'field', title: text.field, rowHeader: true, cell: ({ name }) => say(name) },
    ...(isFirst ? [] : [column('before', text.before)]),
    column('after', isFirst ? text.said : text.after),
  ];
  return <Table even caption={caption} columns={columns} rows={differences} rowKey={({ field }) => field} />;
}
