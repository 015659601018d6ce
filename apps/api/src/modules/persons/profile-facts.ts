import type { Address } from '@cabinet/contracts/addresses';
import type { PersonName, Sex } from '@cabinet/contracts/people';
import type { AccessNeed } from '@cabinet/contracts/persons';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { type OpenedPerson, openPerson } from './sealed.ts';

/** What a profile says of its owner, whole: for the forms that its owner fills in. */
export interface ProfileFacts extends Omit<OpenedPerson, 'identityDocument'> {
  readonly name: PersonName;
  readonly sex: Sex;
  readonly birthDate: string | null;
  readonly taxIdRefused: boolean;
  readonly citizenship: string;
  readonly document: OpenedPerson['identityDocument'];
  readonly registeredAddress: Address | null;
  /** Null: the same as the registered one. */
  readonly actualAddress: Address | null;
  readonly phone: string | null;
  readonly otherPhone: string | null;
  readonly email: string | null;
  readonly accessNeeds: readonly AccessNeed[];
}

interface Reader {
  readonly db: Pick<Transaction, 'person'>;
  readonly secrets: Secrets;
}

/** Throws when there is no such person. */
export async function findProfileFacts({ db, secrets }: Reader, personId: string): Promise<ProfileFacts> {
  const row = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { account: { select: { email: true, phone: true } } },
  });
  const { identityDocument: document, ...opened } = openPerson(secrets, row);
  return {
    ...opened,
    document,
    name: { surname: row.surname, givenName: row.givenName, patronymic: row.patronymic },
    // Columns of our own hold what the contract let through.
    sex: row.sex as Sex,
    birthDate: row.birthDate,
    taxIdRefused: row.taxIdRefused,
    citizenship: row.citizenship,
    registeredAddress: row.registeredAddress as Address | null,
    actualAddress: row.actualSameRegistered ? null : (row.actualAddress as Address | null),
    phone: row.account?.phone ?? row.alternativePhone,
    otherPhone: row.account?.phone ? row.alternativePhone : null,
    email: row.account?.email ?? null,
    accessNeeds: row.accessNeeds as AccessNeed[],
  };
}
