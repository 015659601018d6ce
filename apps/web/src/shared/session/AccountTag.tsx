import type { AccountState } from '@cabinet/contracts/identity';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag, type StatusKind } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<AccountState, StatusKind>> = {
  awaiting_confirmation: 'attention',
  active: 'done',
  inactive: 'neutral',
  blocked: 'refused',
  recovering: 'attention',
};

/** The state of an account in words (B30, B31). */
export function AccountTag({ state }: { readonly state: AccountState }): ReactNode {
  const text = useText('common').frame.states;
  return <StatusTag kind={kinds[state]}>{text[state]}</StatusTag>;
}
