import { anId } from '@cabinet/testkit/random';
import { type Account, anAccountOf, database } from './accounts.ts';
import { aRegistered, aStoredCard, aSurname } from './registry.ts';

/** Somebody who proved the number of a card that bears another name. */
export interface Claim {
  readonly cardId: string;
  readonly claimId: string;
  readonly claimer: Account;
}

/** Stores a card and who waits to have it, as a verified certificate would. */
export async function aClaim(ground: 'several' | 'name' | 'account' = 'name'): Promise<Claim> {
  const [cardId, claimId] = [await aStoredCard(aRegistered()), anId()];
  const claimer = await anAccountOf('applicant', { surname: aSurname() });
  const personId = claimer.personId ?? '';
  await database().registryClaim.create({
    data: { id: claimId, cardId, personId, ground, state: 'open', foundAt: new Date() },
  });
  return { cardId, claimId, claimer };
}

/** What an officer does elsewhere while a page stands open. */
export const settledElsewhere = { version: 1, verdict: 'left', reason: 'Показано паспорт іншої людини' } as const;
