import type { ReactNode } from 'react';
import { pathTo } from '#shared/navigation/paths.ts';
import { IdGovUaStart } from '../components/IdGovUaStart.tsx';

/** B18: registration with what id.gov.ua tells of the person. */
export function RegisterIdGovUaPage(): ReactNode {
  return <IdGovUaStart purpose="registration" back={pathTo('registerKey')} />;
}
