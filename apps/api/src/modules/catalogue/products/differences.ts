import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValues, ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { Difference } from '@cabinet/contracts/managed-products';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { attributeWords } from '../facts.ts';

/** A product as one of its revisions says it, with the names of where it belongs. */
export interface Told {
  readonly className: Bilingual;
  readonly makerName: Bilingual;
  readonly definition: ProductDefinition;
}

/** One thing that is said: where it stands in the form, what it is called, and what holds. */
type Line = Omit<Difference, 'before' | 'after'> & { readonly value: Bilingual };

const words = (uk: string, en: string): Bilingual => ({ uk, en });

const names = {
  class: words('Вид засобу', 'Class'),
  maker: words('Виробник', 'Maker'),
  name: words('Назва', 'Name'),
  summary: words('Опис', 'Description'),
  compatibility: words('Сумісність', 'Compatibility'),
  price: words('Ціна', 'Price'),
  variant: words('Виконання', 'Make'),
  photo: words('Фото', 'Photograph'),
  instruction: words('Інструкція', 'Instruction'),
  order: words('Порядок', 'Order'),
} as const;

const kopiykasInHryvnia = 100;
const money = {
  uk: new Intl.NumberFormat('uk-UA', { minimumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }),
};
const priceWords = (kopiykas: number | null): Bilingual =>
  kopiykas === null
    ? words('за запитом', 'on request')
    : words(
        `${money.uk.format(kopiykas / kopiykasInHryvnia)} грн`,
        `UAH ${money.en.format(kopiykas / kopiykasInHryvnia)}`,
      );

const joined = (parts: readonly Bilingual[], between: string): Bilingual => {
  const side = (of: 'uk' | 'en') =>
    parts
      .map((part) => part[of])
      .filter((text) => text !== '')
      .join(between);
  return words(side('uk'), side('en'));
};

const prefixed = (name: Bilingual, value: Bilingual): Bilingual =>
  words(`${name.uk}: ${value.uk}`, `${name.en}: ${value.en}`);

type Attributes = ReadonlyMap<string, Attribute>;

const attributeLines = (values: AttributeValues, attributes: Attributes): Line[] =>
  Object.entries(values).map(([key, value]) => {
    const attribute = attributes.get(key) ?? {
      key,
      name: words(key, key),
      kind: 'text',
      unit: words('', ''),
      options: [],
    };
    return { field: `attributes/${key}`, name: attribute.name, value: attributeWords(attribute, value) };
  });

type Variant = ProductDefinition['variants'][number];

const variantWords = ({ name, article, attributes, priceKopiykas }: Variant, known: Attributes): Bilingual =>
  joined(
    [
      name,
      article === null ? words('', '') : words(`арт. ${article}`, `art. ${article}`),
      ...(priceKopiykas === null ? [] : [priceWords(priceKopiykas)]),
      ...attributeLines(attributes, known).map((line) => prefixed(line.name, line.value)),
    ],
    ', ',
  );

/** What a make is known by while it is changed; two that are known by the same are told apart by their turn. */
const variantLines = ({ variants }: ProductDefinition, known: Attributes): Line[] => {
  const keys = variants.map(({ article, name }) => article ?? name.uk);
  return variants.map((variant, nth) => {
    const turn = keys.slice(0, nth).filter((key) => key === keys[nth]).length;
    const field = `variants/${keys[nth]}${turn === 0 ? '' : `/${turn + 1}`}`;
    return { field, name: names.variant, value: variantWords(variant, known) };
  });
};

const languageWords = { uk: words('українською', 'in Ukrainian'), en: words('англійською', 'in English') } as const;

/** Everything a product says, line by line, in the order of its page; what is not said has no line. */
const linesOf = ({ className, makerName, definition }: Told, known: Attributes): Line[] => {
  const said: Line[] = [
    { field: 'classCode', name: names.class, value: className },
    { field: 'makerId', name: names.maker, value: makerName },
    { field: 'name', name: names.name, value: definition.name },
    { field: 'summary', name: names.summary, value: definition.summary },
    { field: 'compatibility', name: names.compatibility, value: definition.compatibility },
    { field: 'priceKopiykas', name: names.price, value: priceWords(definition.priceKopiykas) },
  ];
  return [
    ...said.filter(({ value }) => value.uk !== '' || value.en !== ''),
    ...attributeLines(definition.attributes, known),
    ...variantLines(definition, known),
    ...definition.photos.map(({ fileId, alt }) => ({ field: `photos/${fileId}`, name: names.photo, value: alt })),
    ...definition.instructions.map(({ fileId, title, language }) => ({
      field: `instructions/${fileId}`,
      name: names.instruction,
      value: joined([title, languageWords[language]], ', '),
    })),
  ];
};

const longest = 2000;
const lettersBefore = 200;

/** Where texts that are too long to be shown whole are shown from, so that what differs first is in sight. */
const shownFrom = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at < longest - lettersBefore ? 0 : at - lettersBefore;
};

const cutFrom = (text: string, from: number): string => {
  const rest = text.slice(from);
  return `${from > 0 ? '…' : ''}${rest.length > longest ? `${rest.slice(0, longest)}…` : rest}`.toWellFormed();
};

/** What is compared whole is shown in part. */
const shown = ({ before: was, after: is, ...difference }: Difference): Difference => {
  const from = { uk: shownFrom(was?.uk ?? '', is?.uk ?? ''), en: shownFrom(was?.en ?? '', is?.en ?? '') };
  const cut = (value: Bilingual | null) => value && words(cutFrom(value.uk, from.uk), cutFrom(value.en, from.en));
  return { ...difference, before: cut(was), after: cut(is) };
};

const isSame = (one: Bilingual, other: Bilingual): boolean => one.uk === other.uk && one.en === other.en;

const lists = [
  ['variants', names.variant],
  ['photos', names.photo],
  ['instructions', names.instruction],
] as const;

/** Lists whose parts are the same and stand in another order: the first photograph is the one on the card. */
const reordered = (before: readonly Line[], after: readonly Line[]): Difference[] =>
  lists.flatMap(([list, name]) => {
    const held = (lines: readonly Line[]) => lines.filter(({ field }) => field.startsWith(`${list}/`));
    const [was, is] = [held(before), held(after)];
    const fields = (lines: readonly Line[]) => lines.map(({ field }) => field);
    const isOtherOrder =
      fields(was).join('\n') !== fields(is).join('\n') &&
      fields(was).toSorted().join('\n') === fields(is).toSorted().join('\n');
    if (!isOtherOrder) return [];
    const listed = (lines: readonly Line[]) =>
      joined(
        lines.map(({ value }) => value),
        '; ',
      );
    return [{ field: list, name: prefixed(name, names.order), before: listed(was), after: listed(is) }];
  });

/** What one revision says otherwise than the one before it, in words; all of it where there was none. */
export function differencesOf(before: Told | null, after: Told, known: Attributes): Difference[] {
  const was = before ? linesOf(before, known) : [];
  const is = linesOf(after, known);
  const earlier = new Map(was.map((line) => [line.field, line.value]));
  const later = new Set(is.map(({ field }) => field));
  const changed = is.flatMap(({ field, name, value }): Difference[] => {
    const old = earlier.get(field) ?? null;
    return old !== null && isSame(old, value) ? [] : [{ field, name, before: old, after: value }];
  });
  const gone = was.flatMap(({ field, name, value }): Difference[] =>
    later.has(field) ? [] : [{ field, name, before: value, after: null }],
  );
  return [...changed, ...gone, ...reordered(was, is)].map(shown);
}
