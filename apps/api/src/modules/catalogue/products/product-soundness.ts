import type { FieldError } from '@cabinet/contracts/http/problem';
import { managedProductProblems } from '@cabinet/contracts/managed-products';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { problemWith } from '#platform/problem.ts';
import { faultsOf, type Placed, placeFaults, type Standing } from './placed-faults.ts';
import { readSurroundings } from '../tables/look-up.ts';
import { keepTurns } from '../told.ts';

const filesText = 'select id, "mediaType" from catalogue_file where id = any($1::uuid[]) for share';

async function holdFiles(tx: Transaction, placed: readonly Placed[]): Promise<Map<string, string>> {
  const ids = placed.flatMap(({ definition: { photos, instructions } }) =>
    [...photos, ...instructions].map(({ fileId }) => fileId),
  );
  const { rows } = await sqlOf(tx).query<{ id: string; mediaType: string }>({
    name: 'catalogue.files_of',
    text: filesText,
    values: [ids],
  });
  return new Map(rows.map(({ id, mediaType }) => [id, mediaType]));
}

/** What these products are held against; till the end of the write it stays so. */
export async function holdStanding(tx: Transaction, placed: readonly Placed[]): Promise<Standing> {
  await keepTurns(tx, ['classes', 'attributes', 'makers']);
  return { ...(await readSurroundings(tx, placed)), files: await holdFiles(tx, placed) };
}

const refuseWith = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw problemWith(managedProductProblems.definitionUnsound, { errors });
};

/** Throws catalogue.definition_unsound naming each field that is to be mended. Whoever asks of many says what they are held against. */
export async function assertSound(tx: Transaction, placed: Placed, standing?: Standing): Promise<void> {
  refuseWith(faultsOf(placed, standing ?? (await holdStanding(tx, [placed]))));
}

/** Throws catalogue.definition_unsound where its class, or its maker, has no place for a product that can be had. */
export async function assertPlace(tx: Transaction, placed: Placed): Promise<void> {
  refuseWith(placeFaults(placed, await holdStanding(tx, [placed])));
}
