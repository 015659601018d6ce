import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { problemWith } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { wholeCatalogue } from './search/product-index.ts';

/** Tells every process that what products are described by has changed. */
export const tellWhole = ({ notify }: Writing): void =>
  notify({ room: 'catalogue', id: wholeCatalogue, personId: null, officeId: null });

/** Throws common.invalid_request with all of them, if there are any. */
export const assertNone = (errors: readonly (FieldError | null)[]): void => {
  const found = errors.filter((error) => error !== null);
  if (found.length > 0) throw problemWith(commonProblems.invalidRequest, { errors: found });
};

type Part = 'classes' | 'attributes' | 'makers' | 'limit-prices' | 'imports' | `lists:${string}`;

const lockText = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

/** Lets changes of one part of the catalogue take turns, so that the second sees the first. */
export const takeTurns = async (tx: Transaction, part: Part): Promise<void> => {
  await sqlOf(tx).query({ name: 'catalogue.lock', text: lockText, values: [`catalogue:${part}`] });
};

const sharedText = `select pg_advisory_xact_lock_shared(hashtextextended('catalogue:' || part, 0)) from unnest($1::text[]) part`;

/** Lets nobody change these parts of the catalogue till the end of the write; others may look at them as well. */
export const keepTurns = async (tx: Transaction, parts: readonly Part[]): Promise<void> => {
  await sqlOf(tx).query({ name: 'catalogue.shared_locks', text: sharedText, values: [parts] });
};
