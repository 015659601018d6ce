import type { ApplicantFacts, Representative } from '@cabinet/contracts/applications';
import { ageOn } from '@cabinet/contracts/people';
import type { ApplicantNamed, RepresentativeNamed } from '@cabinet/domain/precheck';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { PersonFacts } from '../persons/public.ts';

/** Who applies, as it stood when the application was sent. */
export type ApplicantSnapshot = Omit<PersonFacts, 'age' | 'salutation' | 'accessNeeds'> &
  Partial<Pick<PersonFacts, 'accessNeeds'>>;

const placeOf = (id: string, column: 'applicant' | 'representative') => ({ table: 'application', id, column });

export const snapshotOf = ({ age: _age, salutation: _salutation, ...facts }: PersonFacts): ApplicantSnapshot => facts;

export const sealApplicant = (secrets: Secrets, id: string, facts: ApplicantSnapshot): Uint8Array<ArrayBuffer> =>
  secrets.seal(placeOf(id, 'applicant'), JSON.stringify(facts));

export const openApplicant = (secrets: Secrets, id: string, sealed: Uint8Array): ApplicantSnapshot =>
  JSON.parse(secrets.open(placeOf(id, 'applicant'), sealed)) as ApplicantSnapshot;

export const sealRepresentative = (
  secrets: Secrets,
  id: string,
  representative: Representative | null,
): Uint8Array<ArrayBuffer> | null =>
  representative && secrets.seal(placeOf(id, 'representative'), JSON.stringify(representative));

export const openRepresentative = (secrets: Secrets, id: string, sealed: Uint8Array | null): Representative | null =>
  sealed && (JSON.parse(secrets.open(placeOf(id, 'representative'), sealed)) as Representative);

/** The applicant as the pre-check asks about them; the age is that of the day of the check. */
export const namedApplicant = (facts: ApplicantSnapshot, asOf: string): ApplicantNamed => {
  const { phone, email, address } = facts;
  if (facts.kind === 'business')
    return { kind: 'business', companyName: facts.fullName, companyCode: facts.taxId, phone, email, address };
  const age = facts.birthDate === null ? null : ageOn(facts.birthDate, asOf);
  return { kind: 'person', age, surname: facts.surname, givenName: facts.givenName, phone, email, address };
};

export const namedRepresentative = (representative: Representative | null): RepresentativeNamed | null =>
  representative && {
    surname: representative.name.surname,
    givenName: representative.name.givenName,
    phone: representative.phone,
    email: representative.email,
  };

export const shownApplicant = (facts: ApplicantSnapshot): ApplicantFacts => ({
  kind: facts.kind,
  fullName: facts.fullName,
  birthDate: facts.birthDate,
  taxId: facts.taxId,
  phone: facts.phone,
  email: facts.email,
  address: facts.address,
  // Applications sent before needs were carried have none.
  accessNeeds: [...(facts.accessNeeds ?? [])],
});
