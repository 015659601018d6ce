import type { ClaimedIdentity } from '@cabinet/contracts/claimed-identity';

/** What the first page of a request asks. */
export interface WhoAsks {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string | null | undefined;
  readonly birthDate: string;
  readonly identity: ClaimedIdentity;
}

// In the memory of the page alone: a number of a person lies nowhere on a device that may be shared.
let kept: WhoAsks | null = null;

export const keepWho = (who: WhoAsks | null): void => {
  kept = who;
};

/** The answers of the first page; null for who has not given them here. */
export const keptWho = (): WhoAsks | null => kept;
