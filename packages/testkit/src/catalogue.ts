import type { AttributeValues, ProductDefinition, ProductVariant } from '@cabinet/contracts/catalogue-products';
import { communicationFamilies } from './catalogue/communication-families.ts';
import { type Draws, drawsOf, shuffled } from './catalogue/draw.ts';
import type { Axis, Family, Noun, Words } from './catalogue/family.ts';
import { homeFamilies } from './catalogue/home-families.ts';
import { demoMakers } from './catalogue/makers.ts';
import { orthosisFamilies } from './catalogue/orthosis-families.ts';
import { poweredFamilies } from './catalogue/powered-families.ts';
import { prosthesisFamilies } from './catalogue/prosthesis-families.ts';
import { selfCareFamilies } from './catalogue/self-care-families.ts';
import { transferFamilies } from './catalogue/transfer-families.ts';
import { walkingFamilies } from './catalogue/walking-families.ts';
import { wheelchairFamilies } from './catalogue/wheelchair-families.ts';

/** A fictional product; `makerIndex` is its maker's place in `demoMakers`. */
export interface SomeProduct {
  readonly classCode: string;
  readonly makerIndex: number;
  readonly state: 'active' | 'discontinued';
  readonly definition: ProductDefinition;
}

const families: readonly Family[] = [
  ...orthosisFamilies,
  ...prosthesisFamilies,
  ...selfCareFamilies,
  ...walkingFamilies,
  ...wheelchairFamilies,
  ...poweredFamilies,
  ...transferFamilies,
  ...homeFamilies,
  ...communicationFamilies,
];

const makersOf = new Map(
  families.map(({ classCode }) => [
    classCode,
    [...demoMakers.keys()].filter((place) => demoMakers[place]?.makes.some((made) => classCode.startsWith(made))),
  ]),
);

/** How many products make one deal: each class in its share. */
export const demoProductCount: number = families.reduce((sum, { share }) => sum + share, 0);

const styles: readonly Words[] = [
  ['Лайт', 'Lite'],
  ['Плюс', 'Plus'],
  ['Комфорт', 'Comfort'],
];

const bilingual = ([uk, en]: Words): ProductDefinition['name'] => ({ uk, en });
const nothing = { uk: '', en: '' };

const countries = ['PL', 'DE', 'CZ', 'SE', 'IT', 'TW', 'CN', 'TR', 'US'];

/** What every product has, whatever it is. */
const common = (draws: Draws, makes: boolean): AttributeValues => ({
  warrantyMonths: draws.pick([6, 12, 12, 12, 18, 24, 36]),
  leadTimeDays: 3 + draws.below(18),
  countryOfOrigin: [makes ? 'UA' : draws.pick(countries)],
  inStock: draws.outOf100(70),
});

// Makers do not tell everything: one value out of twenty is missing.
const drawValues = ({ values }: Family, says: AttributeValues, draws: Draws): AttributeValues => {
  const drawn: AttributeValues = {};
  for (const [key, draw] of Object.entries(values)) if (draws.outOf100(95)) drawn[key] = draw(draws);
  return Object.assign(drawn, says);
};

const priceIn = ([least, most]: Family['hryvnias'], draws: Draws): number => {
  const step = most > 2_000 ? 10 : 1;
  return Math.round((least + draws.below(most - least)) / step) * step * 100;
};

/** Two to six neighbouring makes of an axis; larger ones cost a little more. */
const variantsOf = ({ makes }: Axis, price: number | null, article: string, draws: Draws): ProductVariant[] => {
  const count = Math.min(makes.length, 2 + draws.below(5));
  const from = draws.below(makes.length - count + 1);
  return makes.slice(from, from + count).map(({ name, attributes, mark }, place) => ({
    name: bilingual(name),
    article: `${article}-${mark}`,
    attributes: { ...attributes },
    priceKopiykas: price === null ? null : price + Math.round((price * place) / 4_000) * 100,
  }));
};

/** Options that any of the makes has stand with the product too; numbers stand with each make alone. */
const optionsOfAll = (variants: readonly ProductVariant[]): AttributeValues => {
  const all: AttributeValues = {};
  for (const { attributes } of variants)
    for (const [key, value] of Object.entries(attributes)) {
      const known = all[key];
      if (Array.isArray(value)) all[key] = Array.isArray(known) ? [...new Set([...known, ...value])] : [...value];
    }
  return all;
};

const summaryOf = (family: Family, attributes: AttributeValues, draws: Draws): ProductDefinition['summary'] => {
  const [uk, en] = draws.pick(family.about);
  const load = attributes.userWeightMaxKg ?? attributes.liftCapacityKg;
  return typeof load === 'number'
    ? { uk: `${uk} Витримує до ${load} кг.`, en: `${en} Bears up to ${load} kg.` }
    : { uk, en };
};

interface Naming {
  readonly noun: Noun;
  readonly brand: Words;
  readonly model: number;
}

const nameOf = ({ noun, brand, model }: Naming, draws: Draws): ProductDefinition['name'] => {
  const [uk, en] = draws.outOf100(25) ? draws.pick(styles) : ['', ''];
  return {
    uk: `${noun[0]} «${brand[0]}-${model}${uk && ` ${uk}`}»`,
    en: `${noun[1]} ${brand[1]}-${model}${en && ` ${en}`}`,
  };
};

const definitionOf = (family: Family, naming: Naming, ofMaker: AttributeValues, draws: Draws): ProductDefinition => {
  const price = draws.outOf100(92) ? priceIn(family.hryvnias, draws) : null;
  const { axis } = family;
  const article = `${naming.brand[1].slice(0, 2).toUpperCase()}-${naming.model}`;
  const variants = axis && draws.outOf100(60) ? variantsOf(axis, price, article, draws) : [];
  const single = axis && variants.length === 0 ? draws.pick(axis.makes).attributes : {};
  const own = drawValues(family, naming.noun[2] ?? {}, draws);
  for (const key of variants.length > 0 ? Object.keys(variants[0]?.attributes ?? {}) : []) delete own[key];
  const attributes = { ...own, ...single, ...optionsOfAll(variants), ...ofMaker };
  return {
    name: nameOf(naming, draws),
    summary: summaryOf(family, attributes, draws),
    attributes,
    priceKopiykas: price,
    variants,
    photos: [],
    instructions: [],
    compatibility: family.notes.length > 0 && draws.outOf100(40) ? bilingual(draws.pick(family.notes)) : nothing,
  };
};

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place];
  if (found === undefined) throw new RangeError(`Nothing stands at ${place}`);
  return found;
};

/** How many times each word was asked for by now. */
const counter = (): ((word: string) => number) => {
  const counts = new Map<string, number>();
  return (word) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count;
  };
};

/** Fictional products, the same for the same seed. The first `demoProductCount` have every class in its share. */
export function someProducts(count: number, seed: number): SomeProduct[] {
  const draws = drawsOf(seed);
  const deck = shuffled(
    families.flatMap((family) => Array.from({ length: family.share }, () => family)),
    draws,
  );
  const counted = counter();
  return Array.from({ length: count }, (_, place) => {
    const family = at(deck, place % deck.length);
    // In turn, so that a small catalogue has something of every maker.
    const makers = makersOf.get(family.classCode) ?? [];
    const makerIndex = at(makers, counted(family.classCode.slice(0, 5)) % makers.length);
    const maker = at(demoMakers, makerIndex);
    const model = counted(maker.row.edrpou);
    const naming = { noun: draws.pick(family.nouns), brand: draws.pick(maker.brands), model };
    return {
      classCode: family.classCode,
      makerIndex,
      state: !maker.row.active || draws.outOf100(6) ? 'discontinued' : 'active',
      definition: definitionOf(family, naming, common(draws, maker.row.services.includes('manufacture')), draws),
    };
  });
}
