import type { Attribute } from '@cabinet/contracts/catalogue';
import type {
  AttributeValue,
  AttributeValues,
  ProductDefinition,
  ProductFact,
} from '@cabinet/contracts/catalogue-products';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { unitAfter } from '@cabinet/domain/unit-words';

type Held = readonly AttributeValues[];

const heldBy = ({ attributes, variants }: ProductDefinition): Held => [
  attributes,
  ...variants.map((variant) => variant.attributes),
];

const valuesIn = (held: Held, key: string): AttributeValue[] => held.flatMap((one) => one[key] ?? []);

/** Every value that the product or one of its makes has. */
export const valuesOf = (definition: ProductDefinition, key: string): AttributeValue[] =>
  valuesIn(heldBy(definition), key);

const yes: Bilingual = { uk: 'так', en: 'yes' };
const no: Bilingual = { uk: 'ні', en: 'no' };

const formats = { uk: new Intl.NumberFormat('uk-UA'), en: new Intl.NumberFormat('en-GB') };

// Small whole numbers, which most are, look the same in both languages and need no format.
const inNumbers = (number: number, language: 'uk' | 'en'): string =>
  Number.isInteger(number) && number >= 0 && number < 1_000 ? String(number) : formats[language].format(number);

/** What is said of a number or a span that ends with it, with the unit as a word. */
const withUnit = (said: Bilingual, last: number, attribute: Attribute): Bilingual => {
  const { uk, en } = unitAfter(last, attribute.unit);
  return { uk: `${said.uk} ${uk}`.trim(), en: `${said.en} ${en}`.trim() };
};

const optionName = (attribute: Attribute, value: string): Bilingual =>
  attribute.options.find((option) => option.value === value)?.name ?? { uk: value, en: value };

/** What holds, in words: «42 сантиметри», «алюміній, сталь», «так». */
export function attributeWords(attribute: Attribute, value: AttributeValue): Bilingual {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number')
    return withUnit({ uk: inNumbers(value, 'uk'), en: inNumbers(value, 'en') }, value, attribute);
  const names = [value].flat().map((one) => optionName(attribute, one));
  return { uk: names.map(({ uk }) => uk).join(', '), en: names.map(({ en }) => en).join(', ') };
}

const spanWords = (attribute: Attribute, numbers: readonly number[]): Bilingual => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return attributeWords(attribute, least);
  const span = (language: 'uk' | 'en'): string => `${inNumbers(least, language)}–${inNumbers(most, language)}`;
  return withUnit({ uk: span('uk'), en: span('en') }, most, attribute);
};

const someMakes: Bilingual = { uk: 'деякі виконання', en: 'some makes' };

/** What holds of all makes together: «38–46 сантиметрів», «ліва, права», «деякі виконання». */
export const allMakesWords = (attribute: Attribute, values: readonly AttributeValue[]): Bilingual => {
  const all = values.flat();
  if (attribute.kind === 'number')
    return spanWords(
      attribute,
      all.filter((value) => typeof value === 'number'),
    );
  if (attribute.kind === 'yesNo') return new Set(all).size > 1 ? someMakes : attributeWords(attribute, all[0] === true);
  return attributeWords(attribute, [...new Set(all.map(String))]);
};

/** What is said, in the order of its class; `valuesFor` answers every value of an attribute. */
function* factsFrom(
  attributes: ReadonlyMap<string, Attribute>,
  keys: readonly string[],
  valuesFor: (key: string) => readonly AttributeValue[],
): Generator<ProductFact, undefined> {
  for (const key of keys) {
    const attribute = attributes.get(key);
    const values = attribute ? valuesFor(key) : [];
    if (attribute && values.length > 0) yield { key, name: attribute.name, value: allMakesWords(attribute, values) };
  }
}

/** What is said of a product, its makes together, one after another. */
export const eachFact = (
  attributes: ReadonlyMap<string, Attribute>,
  keys: readonly string[],
  definition: ProductDefinition,
): Generator<ProductFact, undefined> => {
  const held = heldBy(definition);
  return factsFrom(attributes, keys, (key) => valuesIn(held, key));
};

/** All that is said of a product, its makes together. */
export const factsOf = (
  attributes: ReadonlyMap<string, Attribute>,
  keys: readonly string[],
  definition: ProductDefinition,
): ProductFact[] => [...eachFact(attributes, keys, definition)];

/** What is said of one make only. */
export const factsOfMake = (
  attributes: ReadonlyMap<string, Attribute>,
  keys: readonly string[],
  make: AttributeValues,
): ProductFact[] => [...factsFrom(attributes, keys, (key) => [make[key] ?? []].flat())];
