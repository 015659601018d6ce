import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { pathTo } from '#shared/navigation/paths.ts';
import { EnrolSecondFactor } from '../components/EnrolSecondFactor.tsx';
import { RenewCodes } from '../components/RenewCodes.tsx';
import { securityQuery } from '../queries.ts';

/** Anybody may add a second factor to their password; whoever has one makes new recovery codes here. */
export function SecuritySecondFactorPage(): ReactNode {
  const { data: security } = useSuspenseQuery(securityQuery);
  // As it was on arrival: turning it on here leads on to the codes, not to the other page.
  const [{ secondFactor, recoveryCodesLeft }] = useState(security);
  const codesHref = `${pathTo('recoveryCodes')}?next=${encodeURIComponent(pathTo('security'))}`;
  const ways = { back: pathTo('security'), codesHref };
  return secondFactor ? <RenewCodes {...ways} left={recoveryCodesLeft} /> : <EnrolSecondFactor {...ways} />;
}
