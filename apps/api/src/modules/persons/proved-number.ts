import { personProblems } from '@cabinet/contracts/persons';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { sealColumn } from './sealed.ts';

/** Numbers that a verified certificate says are a person's. */
export interface ProvedNumbers {
  readonly taxId: string | null;
  readonly unzr: string | null;
}

/** The columns that hold them; what is not proved is left as it is. */
export const columnsOfNumbers = (secrets: Secrets, id: string, { taxId, unzr }: ProvedNumbers) => ({
  ...(taxId !== null && {
    taxId: sealColumn(secrets, id, 'taxId', taxId),
    taxIdIndex: secrets.blindIndex('taxId', taxId),
  }),
  ...(unzr !== null && { unzr: sealColumn(secrets, id, 'unzr', unzr), unzrIndex: secrets.blindIndex('unzr', unzr) }),
});

/** Throws persons.tax_id_in_use where the number belongs to another account. */
export const refusingTakenNumber = (refusal: unknown): never => {
  throw violatedIndex(refusal) === 'person_tax_id_key' ? problem(personProblems.taxIdInUse) : refusal;
};

interface Place {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly now: Date;
}

/**
 * Whether a number that was just proved is that of the profile; a profile without one takes it. False: the profile is of
 * another person. The passport of whoever refused a number fits a profile without one.
 */
export async function adoptTaxId(
  { tx, secrets, now }: Place,
  personId: string,
  proved: { taxId: string },
): Promise<boolean> {
  const { taxIdIndex } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { taxIdIndex: true } });
  if (taxIdIndex) return Buffer.from(taxIdIndex).equals(secrets.blindIndex('taxId', proved.taxId));
  if (!/^\d{10}$/.test(proved.taxId)) return true;
  const columns = columnsOfNumbers(secrets, personId, { taxId: proved.taxId, unzr: null });
  await tx.person
    .update({ where: { id: personId }, data: { ...columns, updatedAt: now, version: { increment: 1 } } })
    .catch(refusingTakenNumber);
  return true;
}
