import type { Role } from '#platform/actor.ts';
import type { Cabinet, Caller } from '../cabinet.ts';
import type { IdGovUaBeside } from '../id-gov-ua.ts';
import type { Known } from '../known.ts';
import type { SigningDesk } from '../signed-applications.ts';
import type { DecidingDesk } from '../signed-decisions.ts';
import type { SigningRoom } from '../signing.ts';

/** Applications that were signed, in three states. */
export interface SignedThings {
  readonly draft: SigningDesk;
  readonly sent: SigningDesk & { readonly officer: Caller };
  readonly decided: DecidingDesk;
}

/** People and things that the doors are asked about. */
export interface World {
  readonly known: Known;
  /** Who asks as what; the applicant and the officer own what `known` names. */
  readonly callers: Readonly<Record<Exclude<Role, 'system'>, Caller | null>>;
  readonly officeId: string;
  readonly serviceId: string;
  readonly passwordHash: string;
  /** The centre whose keys people sign with. */
  readonly room: SigningRoom;
  readonly signed: SignedThings;
  readonly idGovUa: IdGovUaBeside;
}

/** What one run asks about and who asks; `version` is the present one of what the address names. */
export interface Scene {
  readonly known: Known;
  readonly caller: Caller | null;
  readonly version: number;
  /** Parts of the body that only a prepared scene can know. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Puts in what must be there before a door is opened in truth. */
export type Prepare = (cabinet: Cabinet, world: World) => Promise<Partial<Scene>>;
