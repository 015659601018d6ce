import { unblockAccountRoute } from '@cabinet/contracts/accounts';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { AccountAct } from '../components/AccountAct.tsx';

/** Unblocks an account with a reason. */
export function UnblockAccountPage(): ReactNode {
  const words = useText('administration').unblockAccount;
  return <AccountAct route={unblockAccountRoute} words={words} news="unblocked" />;
}
