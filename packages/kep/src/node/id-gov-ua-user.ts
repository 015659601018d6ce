import { personNumber } from '../x509/person-number.ts';
import { ClientError } from './client-error.ts';

/** How a person may prove who they are: a qualified signature, BankID, MobileID. */
export type IdGovUaAuthType = 'dig_sign' | 'bank_id' | 'mobile_id';

/** Whom the state says a person is. What the way in does not tell is null. */
export interface IdGovUaUser {
  readonly authType: IdGovUaAuthType;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  /** РНОКПП, or the passport number that legally replaces it. */
  readonly taxId: string | null;
  readonly unzr: string | null;
  readonly edrpou: string | null;
  readonly organization: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Of the certificate, where a signature was the way in. */
  readonly issuer: string | null;
  readonly serial: string | null;
}

/** The fields that are asked for: what the product uses, and no more. */
export const userFields = [
  'issuercn',
  'serial',
  'lastname',
  'givenname',
  'middlename',
  'drfocode',
  'unzr',
  'edrpoucode',
  'o',
  'title',
  'email',
  'phone',
] as const;

const longestValue = 500;

/** Reads what the service tells of a person by one of these ways in. Throws ClientError 'malformed'. */
export const readIdGovUaUser = (
  fields: Readonly<Record<string, unknown>>,
  authTypes: readonly IdGovUaAuthType[],
): IdGovUaUser => {
  const optional = (name: (typeof userFields)[number]): string | null => {
    const value = fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string' || value.length > longestValue)
      throw new ClientError('malformed', `id.gov.ua told ${name} in another form`);
    const text = value.normalize('NFC').trim();
    return text === '' ? null : text;
  };
  const required = (name: (typeof userFields)[number]): string => {
    const value = optional(name);
    if (value === null) throw new ClientError('malformed', `id.gov.ua did not tell ${name}`);
    return value;
  };
  const authType = authTypes.find((type) => type === fields['auth_type']);
  if (authType === undefined) throw new ClientError('mismatch', 'id.gov.ua tells of a way in that was not asked for');
  return {
    authType,
    surname: required('lastname'),
    givenName: required('givenname'),
    patronymic: optional('middlename'),
    taxId: personNumber(optional('drfocode') ?? ''),
    unzr: optional('unzr'),
    edrpou: optional('edrpoucode'),
    organization: optional('o'),
    title: optional('title'),
    email: optional('email'),
    phone: optional('phone'),
    issuer: optional('issuercn'),
    serial: optional('serial'),
  };
};
