import { formatPhone } from '@cabinet/contracts/phone-format';
import type { Address } from '@cabinet/contracts/addresses';
import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import { formatAddress } from '@cabinet/domain/place-names';
import { type Formats, formatPersonName } from '#shared/i18n/formats.ts';
import type { Language } from '#shared/i18n/language-code.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { countryName } from './countries.ts';

export interface Wording {
  readonly text: TextsOf<'cardTopics'>;
  readonly persons: TextsOf<'persons'>;
  readonly yes: string;
  readonly no: string;
  readonly language: Language;
  readonly formats: Formats;
  /** What a class of devices is called. */
  readonly nameOfDevice: (code: string) => string;
}

export interface PresentedRow {
  readonly term: string;
  readonly value: string;
}

/** Facts that belong together; a title where a topic has several such groups. */
export interface PresentedGroup {
  readonly title: string | null;
  readonly rows: readonly PresentedRow[];
}

type Words = Readonly<Record<string, string>>;

const dates = /(?:^|\.)(?:birthDate|\w+On|validUntil)$/;
const place = /(?:^|\.)\d+(?=\.|$)/g;

/** A path without the places in lists: `0.issuedOn` is `issuedOn`, `lines.2.note` is `lines.note`. */
const patternOf = (path: string): string => path.replace(place, '').replace(/^\./, '');

const choicesAt = ({ text, persons }: Wording): Readonly<Partial<Record<string, Words>>> => ({
  'person.sex': persons.sexes,
  'document.kind': persons.documentKinds,
  'addresses.registered.streetKind': persons.address.streetKinds,
  'addresses.actual.streetKind': persons.address.streetKinds,
  'contacts.needs': persons.needs.kinds,
  'categories.kind': text.categoryKinds,
  'disability.established.group': persons.groups,
  'disability.established.subgroup': persons.subgroups,
  'disability.established.causes': persons.causes,
  'disability.established.document.kind': persons.disabilityDocuments,
  'disability.impairments': text.impairments,
  'representatives.relation': text.relations,
});

const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');

const plainWords = (wording: Wording, at: string, value: string): string => {
  if (at === 'person.citizenship') return countryName(value, wording.language);
  if (at === 'contacts.phone' || at === 'contacts.otherPhone') return formatPhone(value);
  if (at === 'payment.iban') return inFours(value);
  if (at === 'programme.lines.classCode') return wording.nameOfDevice(value);
  return dates.test(at) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? wording.formats.date(value) : value;
};

/** A word of a card as an officer reads it; '' where there is nothing. */
export const presentValue = (wording: Wording, topic: CardTopic, path: string, value: unknown): string => {
  const at = `${topic}.${patternOf(path)}`;
  const choices = choicesAt(wording)[at];
  const one = (word: unknown): string => choices?.[String(word)] ?? plainWords(wording, at, String(word));
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? wording.yes : wording.no;
  return Array.isArray(value) ? value.map(one).join(', ') : one(value);
};

const addressPath = /^(registered|actual)\.(\w+)$/;

/** What a field is called; a field of an address names its address. */
export const presentField = ({ text }: Wording, topic: CardTopic, path: string): string => {
  const fields: Words = text.fields[topic];
  const [, address, part] = addressPath.exec(path) ?? [];
  const parts: Words = text.addressParts;
  if (topic === 'addresses' && address && part)
    return text.addressPart(fields[address] ?? address, parts[part] ?? part);
  return fields[patternOf(path)] ?? path;
};

/** The place in a list that a path names, from 1; null outside of lists. */
export const placeIn = (path: string): number | null => {
  const [found] = path.match(/(?<=^|\.)\d+(?=\.|$)/) ?? [];
  return found === undefined ? null : Number(found) + 1;
};

const leavesOf = (value: unknown, path = ''): [string, unknown][] => {
  const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isBranch) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
};

/** Rows of the facts that are known, in the order of the form. */
const rowsOf = (wording: Wording, topic: CardTopic, value: object): PresentedRow[] => {
  const leaves = new Map(leavesOf(value));
  return Object.entries(wording.text.fields[topic]).flatMap(([path, term]) => {
    const words = presentValue(wording, topic, path, leaves.get(path));
    return words ? [{ term, value: words }] : [];
  });
};

const addressRow = (term: string, address: Address | null): PresentedRow[] =>
  address ? [{ term, value: formatAddress(address) }] : [];

type Presenters = {
  readonly [T in CardTopic]?: (wording: Wording, value: NonNullable<CardContent[T]>) => PresentedGroup[];
};

/** Topics that say more than their fields one by one. */
const presenters: Presenters = {
  person: (wording, { name, ...rest }) => [
    {
      title: null,
      rows: [
        { term: wording.text.fields.person.name, value: formatPersonName(name) },
        ...rowsOf(wording, 'person', rest),
      ],
    },
  ],
  numbers: (wording, { taxIdRefused, ...rest }) => [
    {
      title: null,
      rows: [
        ...(taxIdRefused ? [{ term: wording.text.fields.numbers.taxId, value: wording.text.refused }] : []),
        ...rowsOf(wording, 'numbers', rest),
      ],
    },
  ],
  addresses: (wording, { registered, registeredOn, actual }) => {
    const { text } = wording;
    const { addresses: words } = text.fields;
    const lives = actual ? addressRow(words.actual, actual) : [{ term: words.actual, value: text.sameAddress }];
    return [
      {
        title: null,
        rows: [
          ...addressRow(words.registered, registered),
          ...rowsOf(wording, 'addresses', { registeredOn }),
          ...lives,
        ],
      },
    ];
  },
  categories: (wording, list) =>
    list.map(({ kind, ...rest }) => ({
      title: wording.text.categoryKinds[kind],
      rows: rowsOf(wording, 'categories', rest),
    })),
  programme: (wording, { lines, ...rest }) => [
    { title: null, rows: rowsOf(wording, 'programme', rest) },
    ...lines.map((line) => ({
      title: wording.nameOfDevice(line.classCode),
      rows: [
        { term: wording.text.fields.programme['lines.quantity'], value: wording.text.pieces(line.quantity) },
        ...(line.note ? [{ term: wording.text.fields.programme['lines.note'], value: line.note }] : []),
      ],
    })),
  ],
  representatives: (wording, list) =>
    list.map(({ name, ...rest }) => ({
      title: formatPersonName(name),
      rows: rowsOf(wording, 'representatives', rest),
    })),
};

/** What a topic says, in groups of facts; nothing when it says nothing. */
export const presentTopic = <T extends CardTopic>(
  wording: Wording,
  topic: T,
  value: CardContent[T],
): readonly PresentedGroup[] => {
  if (value === null) return [];
  const present: Presenters[T] = presenters[topic];
  // What is not null is a value of the topic.
  if (present) return present(wording, value as NonNullable<CardContent[T]>);
  return [{ title: null, rows: rowsOf(wording, topic, value) }];
};
