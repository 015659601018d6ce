import { blockAccountRoute } from '@cabinet/contracts/accounts';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { AccountAct } from '../components/AccountAct.tsx';

/** Blocks an account with a reason. */
export function BlockAccountPage(): ReactNode {
  const words = useText('administration').blockAccount;
  return <AccountAct route={blockAccountRoute} words={words} news="blocked" />;
}
