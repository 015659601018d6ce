import { expect, test } from 'vitest';
import { eachBit } from './bits.ts';
import { find } from './find.ts';
import { goes } from './living.ts';
import { phrasesOf } from './synonyms.ts';
import { addTexts, newTextIndex, type WeightedText } from './text-index.ts';

const names = [
  'Крісло колісне складне «Крок»',
  'Крісло колісне з електроприводом',
  'Милиці пахвові',
  'Ліжко функціональне',
  'Комп’ютерна клавіатура зі шрифтом Брайля',
  'Тростина тактильна для незрячих',
  'Слуховий апарат завушний',
  'Підйомник стельовий',
  'Стіл приліжковий',
  'Стілець для душу',
];

const index = newTextIndex();
for (const [document, text] of names.entries()) addTexts(index, document, [{ text, weight: 8 }]);

const phrases = phrasesOf([
  ['крісло колісне', 'візок', 'коляска', 'wheelchair'],
  ['тростина', 'палиця'],
]);

const found = (search: string): { names: string[]; meant: string[]; unknown: readonly string[] } => {
  const { bits, scores, corrections, unknown } = find(index, { search, phrases });
  const documents: number[] = [];
  eachBit(bits, (document) => documents.push(document));
  documents.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  return { names: documents.map((one) => names[one] ?? ''), meant: corrections.map(({ meant }) => meant), unknown };
};

const chairs = names.slice(0, 2);

test.each(['крісел колісних', 'колісного крісла', 'ВІЗОК', 'візки', 'коляску', 'wheelchairs', 'крісло-колісне'])(
  'E1 «%s» finds wheelchairs, whatever the form, the order and the name people give them',
  (search) => expect(found(search)).toEqual({ names: chairs, meant: [], unknown: [] }),
);

test.each([
  ['rhsckj', 'крісло', chairs],
  ['ks;rj', 'ліжко', ['Ліжко функціональне']],
  ['цруудсрфшк', 'wheelchair', chairs],
  ['мілиці', 'милиці', ['Милиці пахвові']],
  ['клавіатра', 'клавіатура', ['Комп’ютерна клавіатура зі шрифтом Брайля']],
])('E1 «%s» is taken for «%s», and that is said', (search, meant, expected) => {
  expect(found(search)).toEqual({ names: expected, meant: [meant], unknown: [] });
});

test('E1 the last word may still be in the making', () => {
  expect(found('електро').names).toEqual(['Крісло колісне з електроприводом']);
  expect(found('слух').names).toEqual(['Слуховий апарат завушний']);
});

test('E1 the word itself stands before words that only begin so', () => {
  expect(found('стіл').names).toEqual(['Стіл приліжковий', 'Стілець для душу']);
});

test('E1 every word counts, and one that nobody has is named and left out', () => {
  expect(found('складний візок').names).toEqual(['Крісло колісне складне «Крок»']);
  expect(found('складне ліжко').names).toEqual([]);
  expect(found('візок фотосинтез')).toEqual({ names: chairs, meant: [], unknown: ['фотосинтез'] });
  expect(found('фотосинтез')).toEqual({ names: [], meant: [], unknown: ['фотосинтез'] });
});

const ranked = (search: string, documents: readonly (readonly WeightedText[])[]): number[] => {
  const own = newTextIndex();
  for (const [document, texts] of documents.entries()) addTexts(own, document, texts);
  const { bits, scores } = find(own, { search, phrases });
  const numbers: number[] = [];
  eachBit(bits, (document) => numbers.push(document));
  return numbers.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
};

const said = (text: string): WeightedText[] => [{ text, weight: 4 }];

test('E1 the very form tells more than another one, that more than another word, that more than a beginning', () => {
  expect(ranked('візок', ['візочок', 'wheelchair', 'візки', 'візок'].map(said))).toEqual([3, 2, 1]);
  expect(ranked('тростин', ['тростинка', 'тростина'].map(said))).toEqual([1, 0]);
});

test('E1 what a thing is called goes before what it goes with, and both before what is said of it', () => {
  const names = (own: string, ofClass: string, more: string): WeightedText[] => [
    { text: own, weight: 10, name: 'own' },
    { text: ofClass, weight: 8, name: 'of class', isCommon: true },
    { text: more, weight: 1 },
  ];
  const documents = [
    names('Подушка', 'Подушки', 'Для крісла'),
    names('Приставка до крісла', 'Приставки до крісел', 'Везе крісло'),
    names('Каталка', 'Крісла без приводу', 'Легка'),
    names('Крісло', 'Крісла без приводу', 'Легке'),
  ];
  expect(ranked('крісло', documents)).toEqual([3, 2, 1, 0]);
});

test('E1 how rare a word is does not lift those that only begin like it', () => {
  const documents = [...Array.from({ length: 30 }, () => 'стіл'), 'столітник'].map(said);
  expect(ranked('стіл', documents)[0]).not.toBe(30);
});

test('E1 a word said many times, in whatever form, is looked for once', () => {
  const rows = (search: string): number => {
    find(index, { search, phrases });
    return index.scratch.scores.taken;
  };
  expect(rows('стельовий стельового стельовому '.repeat(20))).toBe(rows('стельовий'));
});

test('E1 of many words eight are looked for, and which were left out is told', () => {
  const many = names.flatMap((name) => name.split(' ')).slice(0, 12);
  const { leftOut, unknown } = find(index, { search: many.join(' '), phrases: [] });
  expect(unknown).toEqual([]);
  expect(leftOut.length).toBeGreaterThan(0);
  expect(find(index, { search: 'стіл приліжковий', phrases }).leftOut).toEqual([]);
});

test('E1 three mistyped words are guessed; the others are told as not understood', () => {
  const { corrections, unknown } = find(index, { search: 'мілиці клавіатра підйомнік функціонвльнк', phrases });
  expect(corrections.map(({ meant }) => meant)).toEqual(['милиці', 'клавіатура', 'підйомник']);
  expect(unknown).toEqual(['функціонвльнк']);
});

test('E1 a word that only gone documents had is neither found nor guessed', () => {
  const own = newTextIndex();
  for (const [document, text] of ['Милиці', 'Милиця Прізвищенко', 'Стіл'].entries())
    addTexts(own, document, [{ text, weight: 8 }]);
  const of = (search: string) => find(own, { search, phrases });
  expect(of('прізвищенка').unknown).toEqual([]);
  goes(own.living, 1);
  for (const search of ['прізвищенко', 'прізвищ', 'прізвищенкл'])
    expect(of(search)).toMatchObject({ unknown: [search], corrections: [] });
});

test('E1 how well a document answers does not depend on what was there before', () => {
  const fresh = newTextIndex();
  const used = newTextIndex();
  const texts = names.map((text) => [{ text, weight: 8 }]);
  for (const [document, one] of texts.entries()) addTexts(fresh, document, one);
  for (const [document, one] of [...texts, ...texts].entries()) addTexts(used, document, one);
  for (const document of texts.keys()) goes(used.living, document);
  for (const search of ['крісло', 'крісло колісне складне', 'мілиці', 'стіл для душу']) {
    const one = find(fresh, { search, phrases });
    const expected = [...one.scores.slice(0, names.length)];
    const { scores, rarities, bits } = find(used, { search, phrases });
    expect(rarities).toEqual(one.rarities);
    eachBit(bits, (document) => expect(scores[document]).toBe(expected[document - names.length]));
  }
});
