import type { Address } from '@cabinet/contracts/addresses';
import type { PersonId } from '@cabinet/contracts/ids';
import { ageOn, type PersonName, type Sex } from '@cabinet/contracts/people';
import type { Transaction } from '@cabinet/db/open-database';
import { formatAddress } from '@cabinet/domain/place-names';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { salutation } from '@cabinet/domain/vocative';
import type { Secrets } from '@cabinet/secrets/secrets';
import { openPerson } from './sealed.ts';

interface NewPerson {
  readonly id: string;
  readonly accountId: string;
  readonly name: PersonName;
  readonly sex: Sex;
  readonly now: Date;
}

/** The profile that comes with a registration: names and sex, the rest is filled in later. */
export async function createPerson(tx: Transaction, { id, accountId, name, sex, now }: NewPerson): Promise<PersonId> {
  await tx.person.create({
    data: {
      id,
      accountId,
      surname: name.surname,
      givenName: name.givenName,
      patronymic: name.patronymic ?? null,
      sex,
      createdAt: now,
      updatedAt: now,
    },
  });
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
  /** «Шановна Маріє Іванівно,» */
  readonly salutation: string;
}

interface Reader {
  readonly db: Pick<Transaction, 'person'>;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

/** The facts of one person; throws when there is no such person. Takes a Context, or a transaction in the place of `db`. */
export async function findPersonFacts({ db, secrets, now }: Reader, personId: string): Promise<PersonFacts> {
  const row = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { account: { select: { email: true, phone: true } } },
  });
  const address = (row.actualSameRegistered ? row.registeredAddress : row.actualAddress) as Address | null;
  return {
    kind: row.kind === 'business' ? 'business' : 'person',
    surname: row.surname,
    givenName: row.givenName,
    patronymic: row.patronymic,
    fullName: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
    birthDate: row.birthDate,
    age: row.birthDate ? ageOn(row.birthDate, kyivDate(now())) : null,
    taxId: openPerson(secrets, row).taxId,
    phone: row.account?.phone ?? row.alternativePhone,
    email: row.account?.email ?? null,
    address: address && formatAddress(address),
    salutation: salutation({
      sex: row.sex as Sex,
      givenName: row.givenName,
      patronymic: row.patronymic,
      override: row.salutationOverride,
    }),
  };
}
