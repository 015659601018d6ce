import type { Profile } from '@cabinet/contracts/persons';
import type { PageName } from '#shared/navigation/paths.ts';

/** A part of the profile that applications ask for, in the order of the cards. */
export type EmptyPart = 'phone' | 'birthDate' | 'taxId' | 'document' | 'registered' | 'actual';

export const pageOfPart = {
  phone: 'securityPhone',
  birthDate: 'profileBirthDate',
  taxId: 'profileTaxId',
  document: 'profileIdentityDocument',
  registered: 'profileRegisteredAddress',
  actual: 'profileActualAddress',
} as const satisfies Record<EmptyPart, PageName>;

/** The first part nobody has filled in, so that a new profile is filled in one page after another; undefined when none is empty. */
export const nextEmptyPart = (profile: Profile): EmptyPart | undefined => {
  const isEmpty: Readonly<Record<EmptyPart, boolean>> = {
    phone: profile.phone === null,
    birthDate: profile.birthDate === null,
    taxId: profile.taxId === null && !profile.taxIdRefused,
    document: profile.identityDocument === null,
    registered: profile.registeredAddress === null,
    actual: profile.actualAddress === null && !profile.actualSameAsRegistered,
  };
  return (Object.keys(isEmpty) as EmptyPart[]).find((part) => isEmpty[part]);
};
