import type { ProductImport } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

type State = ProductImport['state'];

const kinds: Readonly<Record<State, StatusKind>> = {
  reading: 'active',
  checked: 'attention',
  carrying_out: 'active',
  done: 'done',
  failed: 'refused',
};

/** How a file that was brought stands, in words. */
export function ImportStateTag({ state }: { readonly state: State }): ReactNode {
  const { states } = useText('imports');
  return <StatusTag kind={kinds[state]}>{states[state]}</StatusTag>;
}
