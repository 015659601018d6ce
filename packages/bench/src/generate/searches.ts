import { someProducts } from '@cabinet/testkit/catalogue';
import { type Seeded, seeded } from './seeded.ts';

/** What somebody asks of the catalogue, as the query of its address. */
export type Search = Readonly<Record<string, string>>;

type Product = ReturnType<typeof someProducts>[number];

const wordsIn = (text: string): string[] => text.split(/[^\p{L}]+/u).filter(({ length }) => length > 3);

const choiceOf = ({ definition }: Product, chance: Seeded): string | null => {
  const choices = Object.entries(definition.attributes).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return [`${key}:${value ? 'yes' : 'no'}`];
    return Array.isArray(value) && value[0] !== undefined ? [`${key}:${value.join(',')}`] : [];
  });
  return choices.length > 0 ? chance.pick(choices) : null;
};

const rangeOf = ({ definition }: Product, chance: Seeded): string | null => {
  const ranges = Object.entries(definition.attributes).flatMap(([key, value]) =>
    typeof value === 'number' ? [`${key}:${Math.floor(value * 0.9)}..${Math.ceil(value * 1.2)}`] : [],
  );
  return ranges.length > 0 ? chance.pick(ranges) : null;
};

const priceUpTo = ({ definition }: Product): string => `..${Math.ceil((definition.priceKopiykas ?? 5_000_000) / 100)}`;

const textOf = ({ definition }: Product, chance: Seeded): string => chance.pick(wordsIn(definition.name.uk));

// Each begins with a product that exists, so that no search is empty by accident.
const kinds: readonly ((product: Product, chance: Seeded) => Search)[] = [
  () => ({ sort: 'name' }),
  // As people ask: the best answers first.
  (product, chance) => ({ q: textOf(product, chance) }),
  ({ definition }) => ({ q: wordsIn(definition.name.uk).slice(0, 3).join(' ') }),
  (product, chance) => ({ q: textOf(product, chance), sort: 'name' }),
  ({ classCode }) => ({ class: classCode.slice(0, 2), sort: 'name' }),
  (product) => ({ class: product.classCode, price: priceUpTo(product), sort: 'cheapest' }),
  (product, chance) => ({ class: product.classCode, filter: choiceOf(product, chance) ?? '', sort: 'name' }),
  (product, chance) => ({ class: product.classCode, filter: rangeOf(product, chance) ?? '', sort: 'name' }),
  (product, chance) => ({ q: textOf(product, chance), filter: choiceOf(product, chance) ?? '', sort: 'name' }),
  (product, chance) => ({
    q: textOf(product, chance),
    class: product.classCode,
    price: priceUpTo(product),
    sort: 'name',
  }),
];

/** Two letters of the middle changed places. */
const mistyped = (word: string): string => {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
};

const consonants = [...'бвгджзклмнпрстфхцчш'];

/** Nobody's word, and no slip away from any. */
const nonsense = (chance: Seeded): string => Array.from({ length: 9 }, () => chance.pick(consonants)).join('');

const hardKinds: typeof kinds = [
  (product, chance) => ({ q: mistyped(textOf(product, chance)) }),
  (product, chance) => ({ q: `${textOf(product, chance)} ${nonsense(chance)}` }),
  (_product, chance) => ({
    q: Array.from({ length: 20 }, () => nonsense(chance))
      .join(' ')
      .slice(0, 200),
  }),
  (product, chance) => ({
    q: Array.from({ length: 20 }, () => textOf(product, chance))
      .join(' ')
      .slice(0, 200),
  }),
  ({ definition }) => ({ q: `${definition.name.uk} ${definition.summary.uk}`.slice(0, 200).trim() }),
];

const inTurn = (of: typeof kinds, count: number, seed: number): Search[] => {
  const chance = seeded(seed + 7);
  const products = someProducts(1_000, seed);
  return Array.from({ length: count }, (_, at) => {
    const kind = of[at % of.length];
    const asked = kind ? kind(chance.pick(products), chance) : {};
    return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
  });
};

/** Searches of every kind in turn; empty parts are left out. */
export const someSearches = (count: number, seed: number): Search[] => inTurn(kinds, count, seed);

/** Searches that cost most: mistyped words, words that nothing has, one word again and again, whole sentences. */
export const someHardSearches = (count: number, seed: number): Search[] => inTurn(hardKinds, count, seed);
