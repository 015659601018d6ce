import type { OfficeKind } from '@cabinet/contracts/administration';
import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Actor } from '#platform/actor.ts';

const worksAt = (actor: Actor, ...kinds: readonly OfficeKind[]): boolean =>
  actor.role === 'officer' && actor.officeKinds.some((kind) => kinds.includes(kind));

/** Offices that receive people look them up in the databank; so does the Fund that decides. Enterprises do not. */
export const canReadCards = (actor: Actor): boolean => worksAt(actor, 'cnap', 'social_protection', 'fund_branch');

/** Only who sees the person and their papers writes. */
export const canWriteCards = (actor: Actor): boolean => worksAt(actor, 'cnap', 'social_protection');

/** Files of many people come from the offices that weigh their papers; an administrator sees no people. */
export const canImportCards = (actor: Actor): boolean => worksAt(actor, 'social_protection');

/** A diagnosis is for those who weigh it. */
const canReadDiagnosis = (actor: Actor): boolean => worksAt(actor, 'social_protection', 'fund_branch');

/** What of a card this reader is shown. */
export const shownTo = (actor: Actor, content: CardContent): CardContent =>
  canReadDiagnosis(actor) || !content.disability
    ? content
    : { ...content, disability: { ...content.disability, diagnosis: null } };

/**
 * What of a card is shown to whoever has only known what a certificate of its person says: enough to use services, and
 * nothing by which the person could be found, paid in place of, or known better.
 */
export const shownToKnower = (content: CardContent): CardContent => ({
  ...content,
  person: { ...content.person, formerSurname: null, birthPlace: null },
  numbers: { ...content.numbers, taxId: null, unzr: null },
  ...{ document: null, addresses: null, contacts: null, displaced: null },
  ...{ representatives: null, social: null, payment: null },
  disability: content.disability && {
    ...content.disability,
    established: { ...content.disability.established, causes: [] },
    ...{ impairments: [], diagnosis: null },
  },
});

/** What a writer who was not shown the diagnosis leaves as it is. */
export const keepingUnseen = (actor: Actor, before: CardContent, after: CardContent): CardContent =>
  canReadDiagnosis(actor) || !before.disability || !after.disability
    ? after
    : { ...after, disability: { ...after.disability, diagnosis: before.disability.diagnosis } };
