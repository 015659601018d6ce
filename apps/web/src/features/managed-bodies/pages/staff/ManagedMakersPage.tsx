import type { ManagedMaker } from '@cabinet/contracts/managed-bodies';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { BodyList } from '../../components/BodyList.tsx';
import { managedMakersQuery } from '../../queries.ts';
import { useBodyColumns } from '../../use-body-columns.tsx';

/** O10: makers that editors keep, those put out of use too. */
export function ManagedMakersPage(): ReactNode {
  const { makers: text, columns: titles } = useText('managedBodies');
  const columns = useBodyColumns<ManagedMaker>(
    ({ id }) => staffPathTo('managedMaker', { makerId: id }),
    [{ key: 'products', title: titles.products, numeric: true, cell: ({ products }) => products }],
  );
  return (
    <BodyList
      words={text}
      path={staffPathTo('managedMakers')}
      newPath={staffPathTo('managedMaker', { makerId: 'new' })}
      query={managedMakersQuery}
      columns={columns}
    />
  );
}
