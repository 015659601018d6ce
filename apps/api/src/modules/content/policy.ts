import type { ContentKind } from '@cabinet/contracts/content';
import type { Actor } from '#platform/actor.ts';

interface Item {
  readonly kind: ContentKind;
  /** Of a banner: the one centre it is for; null: all of them. */
  readonly officeId: string | null;
}

/** Editors and administrators edit everything; an officer the banners of the own centres. */
export const canEdit = (actor: Actor, { kind, officeId }: Item): boolean =>
  actor.role === 'editor' ||
  actor.role === 'administrator' ||
  (actor.role === 'officer' &&
    kind === 'banner' &&
    officeId !== null &&
    (actor.officeIds as readonly string[]).includes(officeId));
