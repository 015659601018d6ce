import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { EnrolSecondFactor } from '../components/EnrolSecondFactor.tsx';
import { useEnter } from '../use-enter.ts';

/** Staff without a second factor connect one before the doors open (B22). */
export function LoginEnrolPage(): ReactNode {
  const text = useText('identity').enrol;
  const { onTheWay } = useEnter();
  return (
    <EnrolSecondFactor
      back={onTheWay(pathTo('login'))}
      codesHref={onTheWay(pathTo('recoveryCodes'))}
      why={text.whyStaff}
    />
  );
}
