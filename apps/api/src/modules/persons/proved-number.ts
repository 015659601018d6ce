import { personProblems } from '@cabinet/contracts/persons';
import { TaxId, taxIdFacts } from '@cabinet/contracts/tax-id';
import { tidyName } from '@cabinet/contracts/tidy-name';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import * as core from 'zod/v4/core';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { sealColumn } from './sealed.ts';

/** РНОКПП with a right check digit, as profiles take it; null for a passport in its place, or a number that is none. */
export const ownTaxId = ({ taxId }: { readonly taxId: string }): string | null => {
  const read = core.safeParse(TaxId, taxId);
  return read.success ? read.data : null;
};

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

/** Names alike but for capitals and the sign of the apostrophe. */
const plain = (name: string): string =>
  tidyName(name)
    .toLocaleLowerCase('uk')
    .replaceAll(/[’'ʼ`]/g, '’');

interface Named {
  readonly surname: string;
  readonly givenName: string;
}

/** Whether a certificate names whom the cabinet knows: what there is to go by where no number was written down before. */
export const isNamedLike = (known: Named, proved: Named): boolean =>
  plain(known.surname) === plain(proved.surname) && plain(known.givenName) === plain(proved.givenName);

/**
 * Whether a number that was just proved is that of the profile; a profile without one takes it, if the certificate is of
 * somebody of that name, and with it the birth date that it says, unless there is one. False: the profile is of another
 * person. The passport of whoever refused a number fits a profile without one.
 */
export async function adoptTaxId(
  { tx, secrets, now }: Place,
  personId: string,
  proved: { readonly taxId: string } & Named,
): Promise<boolean> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { taxIdIndex: true, surname: true, givenName: true, birthDate: true },
  });
  if (person.taxIdIndex) return Buffer.from(person.taxIdIndex).equals(secrets.blindIndex('taxId', proved.taxId));
  if (!isNamedLike(person, proved)) return false;
  const taxId = ownTaxId(proved);
  if (taxId === null) return true;
  const columns = {
    ...columnsOfNumbers(secrets, personId, { taxId, unzr: null }),
    birthDate: person.birthDate ?? taxIdFacts(taxId).birthDate,
  };
  await tx.person
    .update({ where: { id: personId }, data: { ...columns, updatedAt: now, version: { increment: 1 } } })
    .catch(refusingTakenNumber);
  return true;
}
