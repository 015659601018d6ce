import type { ReactNode } from 'react';
import { pathTo } from '#shared/navigation/paths.ts';
import { EnrolSecondFactor } from '../components/EnrolSecondFactor.tsx';

/** Anybody may add a second factor to their password. */
export function SecuritySecondFactorPage(): ReactNode {
  const codes = `${pathTo('recoveryCodes')}?next=${encodeURIComponent(pathTo('security'))}`;
  return <EnrolSecondFactor back={pathTo('security')} codesHref={codes} />;
}
