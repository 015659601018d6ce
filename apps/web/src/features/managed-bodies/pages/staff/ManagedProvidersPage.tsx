import type { ManagedSocialProvider } from '@cabinet/contracts/managed-bodies';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { BodyList } from '../../components/BodyList.tsx';
import { managedProvidersQuery } from '../../queries.ts';
import { useBodyColumns } from '../../use-body-columns.tsx';

/** O10: providers of social services that editors keep, those put out of use too. */
export function ManagedProvidersPage(): ReactNode {
  const { providers: text, columns: titles } = useText('managedBodies');
  const common = useText('common');
  const columns = useBodyColumns<ManagedSocialProvider>(
    ({ id }) => staffPathTo('managedProvider', { providerId: id }),
    [
      { key: 'services', title: titles.services, numeric: true, cell: ({ services }) => services.length },
      { key: 'takes', title: titles.takesPeople, cell: ({ takesPeople }) => (takesPeople ? common.yes : common.no) },
    ],
  );
  return (
    <BodyList
      words={text}
      path={staffPathTo('managedProviders')}
      newPath={staffPathTo('managedProvider', { providerId: 'new' })}
      query={managedProvidersQuery}
      columns={columns}
    />
  );
}
