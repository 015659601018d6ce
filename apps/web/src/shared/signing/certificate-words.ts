import type { SigningCentre } from '@cabinet/contracts/signatures';

const dayMs = 86_400_000;

/** A certificate that ends within 30 days is worth a word: a new one takes a visit or a few evenings. */
export const endsSoon = (notAfter: Date, now: Date): boolean => notAfter.getTime() - now.getTime() < 30 * dayMs;

/** The last four characters of a number, enough to know one's own and no more for whoever looks over a shoulder. */
export const lastDigits = (number: string): string => number.slice(-4);

/** Certificates of people name «ФІЗИЧНА ОСОБА» where others name an organisation: that says nothing. */
export const namesOrganization = (organization: string): boolean => !/^\s*фізична особа\s*$/iu.test(organization);

/** The centre that issued a certificate; null where the list has none of that name. Whoever chose another one may be wrong. */
export const issuerAmong = (centres: readonly SigningCentre[], issuerName: string): SigningCentre | null =>
  centres.find(({ id }) => id === issuerName) ?? null;
