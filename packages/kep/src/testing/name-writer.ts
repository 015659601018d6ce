import * as oids from '../algorithms/oids.ts';
import { objectId, printableString, sequence, setOf, utf8String } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';

const nameParts = [
  ['commonName', oids.commonName],
  ['surname', oids.surname],
  ['serialNumber', oids.serialNumber],
  ['country', oids.country],
  ['locality', oids.locality],
  ['state', oids.stateOrProvince],
  ['organization', oids.organization],
  ['organizationUnit', oids.organizationalUnit],
  ['title', oids.title],
  ['givenName', oids.givenName],
  ['organizationIdentifier', oids.organizationIdentifier],
] as const;

export type NamePart = (typeof nameParts)[number][0];

/** PrintableString where it can be one, as the Ukrainian centres write numbers; a passport's Cyrillic letters cannot. */
export const printableOrUtf8 = (text: string): Bytes =>
  /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text) ? printableString(text) : utf8String(text);

const nameAttribute = ([part, oid]: (typeof nameParts)[number], value: string): Bytes => {
  const printable = part === 'country' || part === 'serialNumber';
  return setOf(sequence(objectId(oid), printable ? printableOrUtf8(value) : utf8String(value)));
};

/** A Name of attributes in their order; countryName and serialNumber printable where they can be. */
export const distinguishedName = (parts: Readonly<Partial<Record<NamePart, string>>>): Bytes => {
  const attributes = Object.entries(parts).flatMap(([part, value]) => {
    const known = nameParts.find(([name]) => name === part);
    return known === undefined || value === undefined ? [] : [nameAttribute(known, value)];
  });
  return sequence(...attributes);
};
