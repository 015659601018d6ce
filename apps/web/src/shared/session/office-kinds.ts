import type { OfficeKind } from '@cabinet/contracts/administration';
import type { Actor } from './session.ts';

/** Of which kinds the offices of whoever is signed in are. */
export const kindsOf = (actor: Actor | null): readonly OfficeKind[] => (actor?.offices ?? []).map(({ kind }) => kind);

/** Works at enterprises alone: sees orders, and nothing of what offices do. */
export const isOfEnterprises = (kinds: readonly OfficeKind[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'enterprise');
