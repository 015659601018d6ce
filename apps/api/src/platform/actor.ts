import type { OfficeKind } from '@cabinet/contracts/administration';
import type { AccountId, OfficeId, PersonId, SessionId } from '@cabinet/contracts/ids';

export type Role = 'anonymous' | 'applicant' | 'officer' | 'administrator' | 'editor' | 'system';
export type AccountState = 'awaiting_confirmation' | 'active' | 'inactive' | 'blocked' | 'recovering';

interface SignedIn {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly state: AccountState;
  /** As shown to others: «Шевченко М. І.» */
  readonly name: string;
  /** When the person last proved who they are in this session, epoch ms; acts of weight ask for a fresh proof. */
  readonly confirmedAt: number;
}

/** Whoever knocks. Never null: a visitor without a session is `anonymous`. */
export type Actor =
  | { readonly role: 'anonymous'; readonly pending?: { readonly sessionId: SessionId; readonly accountId: AccountId } }
  | (SignedIn & { readonly role: 'applicant'; readonly personId: PersonId })
  | (SignedIn & {
      readonly role: 'officer';
      readonly officeIds: readonly OfficeId[];
      /** What kinds of offices those are. */
      readonly officeKinds: readonly OfficeKind[];
    })
  | (SignedIn & { readonly role: 'administrator' })
  | (SignedIn & { readonly role: 'editor' })
  | { readonly role: 'system'; readonly job: string };

export type Applicant = Extract<Actor, { role: 'applicant' }>;
export type Officer = Extract<Actor, { role: 'officer' }>;
export type Administrator = Extract<Actor, { role: 'administrator' }>;
/** Edits the catalogue and the site; sees no applications and no people. */
export type Editor = Extract<Actor, { role: 'editor' }>;
export type Staff = Officer | Administrator | Editor;

/**
 * Who may knock at a door. 'public' is everybody; a list names roles, whose accounts must be active; `anyState` lets a
 * role in whatever state its account is in (to confirm an address, to sign out); `inStates` names the states.
 */
export type Access =
  | 'public'
  | readonly SignedInRole[]
  | { readonly anyState: readonly SignedInRole[] }
  | { readonly roles: readonly SignedInRole[]; readonly inStates: readonly AccountState[] };
export type SignedInRole = 'applicant' | 'officer' | 'administrator' | 'editor';

export type Refusal = 'sign_in' | 'role' | 'state' | null;

interface Terms {
  readonly roles: readonly SignedInRole[];
  /** Null: whatever the state. */
  readonly states: readonly AccountState[] | null;
}

const termsOf = (access: Exclude<Access, 'public'>): Terms => {
  if ('anyState' in access) return { roles: access.anyState, states: null };
  if ('inStates' in access) return { roles: access.roles, states: access.inStates };
  return { roles: access, states: ['active'] };
};

/** Why this actor is not let in, or null. */
export function refusalOf(actor: Actor, access: Access): Refusal {
  if (access === 'public') return null;
  if (actor.role === 'anonymous' || actor.role === 'system') return 'sign_in';
  const { roles, states } = termsOf(access);
  if (!roles.includes(actor.role)) return 'role';
  return states === null || states.includes(actor.state) ? null : 'state';
}

/** The access as one line of the reviewed table of doors. */
export const describeAccess = (access: Access): string => {
  if (access === 'public') return 'public';
  const { roles, states } = termsOf(access);
  if (states === null) return `${roles.join(' ')} (any account state)`;
  return states.length === 1 && states[0] === 'active' ? roles.join(' ') : `${roles.join(' ')} (${states.join(', ')})`;
};

export const accountIdOf = (actor: Actor): AccountId | null => ('accountId' in actor ? actor.accountId : null);

/** Narrows to a role that the door has already let in; a door that lets in another role is a fault of ours. */
export function asRole<R extends Actor['role']>(actor: Actor, ...roles: R[]): Extract<Actor, { role: R }> {
  if (!roles.includes(actor.role as R)) throw new Error(`A door let in ${actor.role}, expected ${roles.join(' or ')}`);
  return actor as Extract<Actor, { role: R }>;
}
