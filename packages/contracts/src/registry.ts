import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { RegistryCardId, RegistryClaimId, RegistryDuplicateId } from './ids.ts';
import { IdentityDocument } from './identity-documents.ts';
import { Surname } from './people.ts';
import { CardContent, CardTopic, CardTopicChange } from './registry-card.ts';
import { storable } from './storable.ts';
import { TaxId, Unzr } from './tax-id.ts';

export const registryProblems = defineProblems({
  likelyDuplicate: { code: 'registry.likely_duplicate', status: 409 },
  cardClosed: { code: 'registry.card_closed', status: 409 },
  twoAccounts: { code: 'registry.two_accounts', status: 409 },
  cardTaken: { code: 'registry.card_taken', status: 409 },
  claimSettled: { code: 'registry.claim_settled', status: 409 },
  duplicateSettled: { code: 'registry.duplicate_settled', status: 409 },
});

/** closed: the person died, left for good, or another card is theirs. */
export const CardState = z.enum(['active', 'closed']);
export type CardState = z.infer<typeof CardState>;

export const CloseGround = z.enum(['died', 'left', 'duplicate', 'mistake'], { error: 'field.choice' });
export type CloseGround = z.infer<typeof CloseGround>;

/** Where a word of a card comes from. */
export const CardSource = z.enum(['visit', 'application', 'import', 'exchange', 'event']);
export type CardSource = z.infer<typeof CardSource>;

/** What by: a number of the person or of the card, or the surname with the birth date. */
export const CardLookUp = z.discriminatedUnion('by', [
  z.object({ by: z.literal('number'), number: z.string().check(z.trim(), z.maxLength(20)) }),
  z.object({ by: z.literal('taxId'), taxId: TaxId }),
  z.object({ by: z.literal('unzr'), unzr: Unzr }),
  z.object({
    by: z.literal('document'),
    /** Series and number as they stand on the paper. */
    number: z.string().check(z.trim(), z.minLength(4), z.maxLength(40)),
  }),
  z.object({ by: z.literal('name'), surname: Surname, birthDate: PlainDate }),
]);
export type CardLookUp = z.infer<typeof CardLookUp>;

/** A line by which an officer tells one person from another. */
export const CardFound = z.object({
  id: RegistryCardId,
  number: z.string(),
  state: CardState,
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.nullable(z.string()),
  birthDate: z.string(),
  /** The last four digits; null without a number. */
  taxIdEnd: z.nullable(z.string()),
  /** The person has an account of the cabinet. */
  hasAccount: z.boolean(),
  /** The surname is spelt otherwise than it was looked for. */
  similar: z.boolean(),
});
export type CardFound = z.infer<typeof CardFound>;

/** Something that does not agree, or looks unusual: a reason to look again, never a refusal. */
export const CardWarning = z.object({ topic: CardTopic, code: z.string(), text: z.string() });
export type CardWarning = z.infer<typeof CardWarning>;

export const DuplicateGround = z.enum(['taxId', 'unzr', 'document', 'name']);
export type DuplicateGround = z.infer<typeof DuplicateGround>;

/** Two cards that may be of one person. */
export const CardDuplicate = z.object({
  id: RegistryDuplicateId,
  version: Version,
  grounds: z.array(DuplicateGround),
  state: z.enum(['open', 'distinct', 'same']),
  reason: z.nullable(z.string()),
  other: CardFound,
});
export type CardDuplicate = z.infer<typeof CardDuplicate>;

/** several: cards of one number; name: the card bears another one; account: the card is of somebody with a cabinet. */
export const ClaimGround = z.enum(['several', 'name', 'account']);
export type ClaimGround = z.infer<typeof ClaimGround>;

/** Somebody whose certificate proved the number of a card that could not be linked by itself. */
export const CardClaim = z.object({
  id: RegistryClaimId,
  version: Version,
  ground: ClaimGround,
  state: z.enum(['open', 'linked', 'left']),
  reason: z.nullable(z.string()),
  foundAt: z.string(),
  person: z.object({
    surname: z.string(),
    givenName: z.string(),
    patronymic: z.nullable(z.string()),
    birthDate: z.nullable(z.string()),
    taxIdEnd: z.nullable(z.string()),
  }),
});
export type CardClaim = z.infer<typeof CardClaim>;

/** A line of what waits to be settled: whose it is, is said where it is settled. */
export const WaitingClaim = z.object({
  id: RegistryClaimId,
  cardId: RegistryCardId,
  cardNumber: z.string(),
  ground: ClaimGround,
  foundAt: z.string(),
});
export type WaitingClaim = z.infer<typeof WaitingClaim>;

export const RegistryCard = z.object({
  id: RegistryCardId,
  version: Version,
  number: z.string(),
  state: CardState,
  closedGround: z.nullable(CloseGround),
  content: CardContent,
  hasAccount: z.boolean(),
  /** Whoever has the account has proved to be the person of the card: a code would add nothing. */
  isProved: z.boolean(),
  openedAt: z.string(),
  changedAt: z.string(),
  warnings: z.array(CardWarning),
  /** Topics that a whole card has and this one lacks. */
  missing: z.array(CardTopic),
  duplicates: z.array(CardDuplicate),
  claims: z.array(CardClaim),
});
export type RegistryCard = z.infer<typeof RegistryCard>;

/** One word of a card before and after: a path within its topic, and both as text; null where there was nothing. */
export const CardFieldChange = z.object({
  topic: CardTopic,
  path: z.string(),
  before: z.nullable(z.unknown()),
  after: z.nullable(z.unknown()),
});
export type CardFieldChange = z.infer<typeof CardFieldChange>;

export const CardChange = z.object({
  id: z.uuid(),
  at: z.string(),
  source: CardSource,
  /** The member of staff or the system that wrote it; null: the person. */
  by: z.nullable(z.string()),
  fields: z.array(CardFieldChange),
});
export type CardChange = z.infer<typeof CardChange>;

/** The paper by which an officer knew the person in front of them. */
export const SeenDocument = IdentityDocument;

const OneCard = z.object({ cardId: RegistryCardId });
const Reason = z.string().check(z.overwrite(storable), z.trim(), z.minLength(5), z.maxLength(1000));

export const findCardsRoute = defineRoute({
  method: 'POST',
  path: '/registry/look-up',
  summary: 'Find a person in the databank by a number, or by surname and birth date; what was asked stays out of logs',
  body: z.object({ lookUp: CardLookUp }),
  status: 200,
  response: z.object({ items: z.array(CardFound) }),
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests],
});
export const openCardRoute = defineRoute({
  method: 'POST',
  path: '/registry/cards',
  summary: 'Open a card for a person who has come with their papers',
  body: z.object({
    content: CardContent,
    /** Cards that were shown as likely the same person, and are not. */
    distinctFrom: z._default(z.array(RegistryCardId).check(z.maxLength(50)), []),
  }),
  status: 201,
  response: RegistryCard,
  problems: [commonProblems.invalidRequest, registryProblems.likelyDuplicate],
});
export const readCardRoute = defineRoute({
  method: 'GET',
  path: '/registry/cards/:cardId',
  summary: 'A card of the databank',
  params: OneCard,
  status: 200,
  response: RegistryCard,
  problems: [commonProblems.notFound],
});
export const changeCardRoute = defineRoute({
  method: 'PATCH',
  path: '/registry/cards/:cardId',
  summary: 'Write one topic of a card anew',
  params: OneCard,
  body: z.object({ version: Version, change: CardTopicChange }),
  status: 200,
  response: RegistryCard,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    registryProblems.cardClosed,
  ],
});
export const closeCardRoute = defineRoute({
  method: 'POST',
  path: '/registry/cards/:cardId/close',
  summary: 'Close a card; nothing of it is lost',
  params: OneCard,
  body: z.object({ version: Version, ground: z.enum(['died', 'left', 'mistake'], { error: 'field.choice' }) }),
  status: 200,
  response: RegistryCard,
  problems: [commonProblems.notFound, commonProblems.staleVersion, registryProblems.cardClosed],
});
export const listCardChangesRoute = defineRoute({
  method: 'GET',
  path: '/registry/cards/:cardId/changes',
  summary: 'Every change of a card with its source, newest first',
  params: OneCard,
  query: PageQuery,
  status: 200,
  response: pageOf(CardChange),
  problems: [commonProblems.notFound],
});
export const settleDuplicateRoute = defineRoute({
  method: 'POST',
  path: '/registry/duplicates/:duplicateId/settle',
  summary: 'Say whether two cards are of one person; the card that is not kept is closed, nothing is merged by itself',
  params: z.object({ duplicateId: RegistryDuplicateId }),
  body: z.object({
    version: Version,
    verdict: z.enum(['distinct', 'same'], { error: 'field.choice' }),
    /** For `same`: the card that stays. */
    keep: z._default(z.nullable(RegistryCardId), null),
    reason: Reason,
  }),
  status: 200,
  response: CardDuplicate,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    registryProblems.duplicateSettled,
    registryProblems.twoAccounts,
  ],
});

export const listClaimsRoute = defineRoute({
  method: 'GET',
  path: '/registry/claims',
  summary: 'Cards of a proved number that could not be linked by themselves and wait for an officer, the oldest first',
  query: PageQuery,
  status: 200,
  response: pageOf(WaitingClaim),
  problems: [],
});
export const settleClaimRoute = defineRoute({
  method: 'POST',
  path: '/registry/claims/:claimId/settle',
  summary: 'Say whether a card is of the person who proved its number; linked, it is in their cabinet at once',
  params: z.object({ claimId: RegistryClaimId }),
  body: z.object({
    version: Version,
    verdict: z.enum(['linked', 'left'], { error: 'field.choice' }),
    reason: Reason,
  }),
  status: 200,
  response: CardClaim,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    registryProblems.claimSettled,
    registryProblems.cardClosed,
    registryProblems.cardTaken,
  ],
});

/** C14: one's own card as the databank has it. */
export const OwnCard = z.object({
  number: z.string(),
  state: CardState,
  /** What is of the person alone is left out until whoever has the profile proves to be that person. */
  hidden: z.boolean(),
  content: CardContent,
  /** D7: when the term of the disability ends, and from which day on it can be prolonged; null: without a term. */
  renewal: z.nullable(z.object({ validUntil: PlainDate, from: PlainDate, open: z.boolean(), over: z.boolean() })),
  changedAt: z.string(),
  /** The newest changes with their source. */
  changes: z.array(CardChange),
});
export type OwnCard = z.infer<typeof OwnCard>;

export const readOwnCardRoute = defineRoute({
  method: 'GET',
  path: '/registry/own-card',
  summary: 'One’s own card of the databank, with what has changed in it and from where; null for who is not in it',
  status: 200,
  response: z.object({ card: z.nullable(OwnCard) }),
  problems: [commonProblems.signInRequired],
});
