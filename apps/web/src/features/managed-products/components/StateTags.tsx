import type { ProductState } from '@cabinet/contracts/catalogue-products';
import type { RevisionState } from '@cabinet/contracts/managed-products';
import { productMachine } from '@cabinet/domain/workflows/product';
import { productRevisionMachine } from '@cabinet/domain/workflows/product-revision';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const ofProduct: Readonly<Record<ProductState, StatusKind>> = {
  new: 'neutral',
  active: 'done',
  discontinued: 'attention',
  deleted: 'refused',
};

const ofRevision: Readonly<Record<RevisionState, StatusKind>> = {
  draft: 'neutral',
  in_review: 'active',
  returned: 'attention',
  published: 'done',
};

/** The state of a product in the words of its machine. */
export function ProductStateTag({ state }: { readonly state: ProductState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={ofProduct[state]}>{say(productMachine.states[state].label)}</StatusTag>;
}

/** The state of what is being written, in the words of its machine. */
export function RevisionStateTag({ state }: { readonly state: RevisionState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={ofRevision[state]}>{say(productRevisionMachine.states[state].label)}</StatusTag>;
}
