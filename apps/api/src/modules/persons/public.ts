import type { Address } from '@cabinet/contracts/addresses';
import type { PersonId } from '@cabinet/contracts/ids';
import { ageOn, type PersonName, type Sex } from '@cabinet/contracts/people';
import type { IdentityDocument } from '@cabinet/contracts/identity-documents';
import type { AccessNeed, Disability } from '@cabinet/contracts/persons';
import { taxIdFacts } from '@cabinet/contracts/tax-id';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { formatAddress } from '@cabinet/domain/place-names';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { salutation } from '@cabinet/domain/vocative';
import type { Secrets } from '@cabinet/secrets/secrets';
import { columnsOfNumbers, type ProvedNumbers, refusingTakenNumber } from './proved-number.ts';
import { openTaxId, sealColumn } from './sealed.ts';

export { listLines, putRegistryLines } from './programme-lines.ts';
export { findProfileFacts } from './profile-facts.ts';
export { adoptTaxId, isNamedLike, ownTaxId } from './proved-number.ts';

/** What an office has written down of a person before they came to the cabinet. */
export interface KnownFacts {
  readonly birthDate: string;
  readonly taxIdRefused: boolean;
  readonly identityDocument: IdentityDocument | null;
  readonly registeredAddress: Address | null;
  /** Null: the same. */
  readonly actualAddress: Address | null;
  readonly disability: Disability | null;
  readonly accessNeeds: readonly AccessNeed[];
}

const columnsOfKnown = (secrets: Secrets, id: string, known: KnownFacts) => ({
  birthDate: known.birthDate,
  taxIdRefused: known.taxIdRefused,
  identityDocument: sealColumn(secrets, id, 'identityDocument', known.identityDocument),
  disability: sealColumn(secrets, id, 'disability', known.disability),
  ...(known.registeredAddress && { registeredAddress: known.registeredAddress }),
  ...(known.actualAddress && { actualAddress: known.actualAddress, actualSameRegistered: false }),
  accessNeeds: [...known.accessNeeds],
});

/** A person as staff who restore access compare them with a claim. */
export interface KnownPerson {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: { readonly surname: string; readonly givenName: string; readonly patronymic: string | null };
  readonly birthDate: string | null;
  readonly taxId: string | null;
}

type Finder = Pick<Reader, 'secrets'> & { readonly db: Pick<Transaction, 'person'> };

/** The person of an account, or of a РНОКПП whole; null when there is none. */
export async function findPerson(
  { db, secrets }: Finder,
  by: { readonly accountId: string } | { readonly taxId: string },
): Promise<KnownPerson | null> {
  const where = 'taxId' in by ? { taxIdIndex: secrets.blindIndex('taxId', by.taxId) } : by;
  const row = await db.person.findFirst({
    where,
    select: {
      ...{ id: true, accountId: true, surname: true, givenName: true, patronymic: true, birthDate: true, taxId: true },
    },
  });
  if (!row) return null;
  const { id, accountId, surname, givenName, patronymic, birthDate } = row;
  return { id, accountId, name: { surname, givenName, patronymic }, birthDate, taxId: openTaxId(secrets, row) };
}

interface NewPerson {
  readonly id: string;
  readonly accountId: string;
  readonly name: PersonName;
  readonly sex: Sex;
  readonly now: Date;
  readonly secrets: Secrets;
  /** What a certificate or the databank says. */
  readonly proved?: ProvedNumbers;
  /** What the databank says, where the registration is with a code of an office. */
  readonly known?: KnownFacts;
}

/** The profile that comes with a registration: names and sex, the rest is filled in later. */
export async function createPerson(tx: Transaction, person: NewPerson): Promise<PersonId> {
  const { id, accountId, name, sex, now, secrets, proved, known } = person;
  const creating = tx.person.create({
    data: {
      id,
      accountId,
      surname: name.surname,
      givenName: name.givenName,
      patronymic: name.patronymic ?? null,
      sex,
      createdAt: now,
      updatedAt: now,
      ...(proved && columnsOfNumbers(secrets, id, proved)),
      ...(proved?.taxId && { birthDate: taxIdFacts(proved.taxId).birthDate }),
      ...(known && columnsOfKnown(secrets, id, known)),
    },
  });
  await creating.catch(refusingTakenNumber);
  return id as PersonId;
}

/** What an application and its papers say of the applicant. */
export interface PersonFacts {
  readonly kind: 'person' | 'business';
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly fullName: string;
  readonly birthDate: string | null;
  /** In whole years today. */
  readonly age: number | null;
  readonly taxId: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** The address where the person lives, in one line. */
  readonly address: string | null;
  /** What to prepare for their visit. */
  readonly accessNeeds: readonly AccessNeed[];
  /** «Шановна Маріє Іванівно,» */
  readonly salutation: string;
}

interface Reader {
  /** The client or a transaction. */
  readonly db: object;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

const factsText = `
  select p.id, p.kind, p.surname, p."givenName", p.patronymic, p.sex, p."salutationOverride", p."birthDate", p."taxId",
    case when p."actualSameRegistered" then p."registeredAddress" else p."actualAddress" end as address,
    p."accessNeeds", p."alternativePhone", a.phone, a.email
  from person p left join account a on a.id = p."accountId"
  where p.id = $1::uuid`;

interface FactsRow {
  readonly id: string;
  readonly kind: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly sex: Sex;
  readonly salutationOverride: string | null;
  readonly birthDate: string | null;
  readonly taxId: Uint8Array | null;
  readonly address: Address | null;
  readonly accessNeeds: readonly AccessNeed[];
  readonly alternativePhone: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** The facts of one person; throws when there is no such person. Takes a Context, or a transaction in the place of `db`. */
export async function findPersonFacts({ db, secrets, now }: Reader, personId: string): Promise<PersonFacts> {
  const { rows } = await sqlOf(db).query<FactsRow>({ name: 'persons.facts', text: factsText, values: [personId] });
  const [row] = rows;
  if (!row) throw new Error(`There is no person ${personId}`);
  return {
    kind: row.kind === 'business' ? 'business' : 'person',
    surname: row.surname,
    givenName: row.givenName,
    patronymic: row.patronymic,
    fullName: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
    birthDate: row.birthDate,
    age: row.birthDate ? ageOn(row.birthDate, kyivDate(now())) : null,
    taxId: openTaxId(secrets, row),
    phone: row.phone ?? row.alternativePhone,
    email: row.email,
    address: row.address && formatAddress(row.address),
    accessNeeds: row.accessNeeds,
    salutation: salutation({
      sex: row.sex,
      givenName: row.givenName,
      patronymic: row.patronymic,
      override: row.salutationOverride,
    }),
  };
}

/** The place of the codifier where a person lives; null: they have not told. */
export async function placeOfPerson({ db }: Pick<Reader, 'db'>, personId: string): Promise<string | null> {
  const { rows } = await sqlOf(db).query<Pick<FactsRow, 'address'>>({
    name: 'persons.place',
    text: `select case when "actualSameRegistered" then "registeredAddress" else "actualAddress" end as address
      from person where id = $1::uuid`,
    values: [personId],
  });
  return rows[0]?.address?.placeCode ?? null;
}
