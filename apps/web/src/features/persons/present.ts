import type { Address } from '@cabinet/contracts/addresses';
import type { IdentityDocument } from '@cabinet/contracts/identity-documents';
import { formatPhone } from '@cabinet/contracts/people';
import type { Disability, ProfileChange } from '@cabinet/contracts/persons';
import { formatAddress } from '@cabinet/domain/place-names';
import { type Formats, formatPersonName } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';

export interface Wording {
  readonly text: TextsOf<'persons'>;
  readonly formats: Formats;
}

const joined = (parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(', ');

/** The last four characters of a number, for a screen that others may see. */
export const lastFour = (number: string): string => number.slice(-4);

export const presentDocument = ({ text, formats }: Wording, document: IdentityDocument): string =>
  joined([
    `${text.documentKinds[document.kind]} ${document.number}`,
    text.issued(document.issuer, formats.date(document.issuedOn)),
    document.validUntil && text.validUntil(formats.date(document.validUntil)),
  ]);

export const presentDisability = ({ text, formats }: Wording, disability: Disability): string =>
  joined([
    text.groups[disability.group],
    disability.subgroup && text.subgroups[disability.subgroup],
    ...disability.causes.map((cause) => text.causes[cause]),
    disability.establishedOn && text.established(formats.date(disability.establishedOn)),
    disability.validUntil ? text.validUntil(formats.date(disability.validUntil)) : text.withoutTerm,
    disability.document && `${text.disabilityDocuments[disability.document.kind]} ${disability.document.number}`,
  ]);

const presentAddress = (address: Address): string => formatAddress(address);

type Presenters = {
  readonly [K in keyof Required<ProfileChange>]: (value: Exclude<ProfileChange[K], undefined | null>) => string;
};

const presentersFor = (wording: Wording): Presenters => {
  const { text, formats } = wording;
  const yesOrNo = (on: boolean): string => (on ? text.on : text.off);
  return {
    name: formatPersonName,
    sex: (sex) => text.sexes[sex],
    salutationOverride: String,
    birthDate: formats.date,
    taxId: String,
    taxIdRefused: (refused) => (refused ? text.taxId.refused : ''),
    unzr: String,
    identityDocument: (document) => presentDocument(wording, document),
    registeredAddress: presentAddress,
    actualAddress: presentAddress,
    actualSameAsRegistered: (same) => (same ? text.address.same : ''),
    alternativePhone: formatPhone,
    disability: (disability) => presentDisability(wording, disability),
    accessNeeds: (needs) => joined(needs.map((need) => text.needs.kinds[need])),
    notifyByEmail: (on) => `${text.notifications.email}: ${yesOrNo(on)}`,
    notifyBySms: (on) => `${text.notifications.sms}: ${yesOrNo(on)}`,
    photoDocumentId: String,
  };
};

/** One part of a profile in a line of words; empty when nothing is given. */
export const presentPart = (wording: Wording, part: ProfileChange): string => {
  const presenters = presentersFor(wording);
  const present = <K extends keyof ProfileChange>(key: K): string => {
    const value = part[key];
    // undefined and null are sifted out, which is all that Exclude says.
    return value === undefined || value === null
      ? ''
      : presenters[key](value as Exclude<ProfileChange[K], undefined | null>);
  };
  return joined((Object.keys(part) as (keyof ProfileChange)[]).map(present));
};
