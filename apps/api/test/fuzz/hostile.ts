import fc from 'fast-check';

const nul = String.fromCharCode(0);
const loneSurrogate = String.fromCharCode(0xd83d);
const turned = String.fromCharCode(0x202e);

const texts = [
  '',
  ' ',
  nul,
  `а${nul}б`,
  loneSurrogate,
  `${turned}fdp.exe`,
  'е\u0301'.repeat(50),
  '🧑‍🦽'.repeat(40),
  'x'.repeat(5_001),
  'ї'.repeat(70_000),
  "' or 1=1 --",
  "'; drop table account; --",
  '$$; select pg_sleep(5)',
  '%00%0a%0d',
  '../../../../etc/passwd',
  '..\\..\\windows',
  'CON',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ['$', '{7*7}'].join(''),
  '{{constructor.constructor("return 1")()}}',
  ['$', '{jndi:ldap://x}'].join(''),
  '=HYPERLINK("http://x")',
  '@SUM(1+1)',
  '\r\nset-cookie: a=b',
  'a\nb',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '1e999',
  '-0',
  '9'.repeat(400),
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'UA00000000000000000',
  '[object Object]',
  'true',
];

const numbers = [0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, -1e308, 5e-324];

const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);

/** A value that has broken something somewhere before. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(...texts), weight: 5 },
  { arbitrary: fc.constantFrom<unknown>(...numbers), weight: 2 },
  {
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      [],
      {},
      nested(60),
      [null],
      { length: 1 },
      { toString: 'x' },
    ),
    weight: 2,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Bodies that are wrong before anybody looks at what they say. `{}` stands for the honest body. */
export const hostileRaw: fc.Arbitrary<(honest: string) => string> = fc.constantFrom(
  () => '',
  () => '{',
  () => 'null',
  () => '[]',
  () => '"text"',
  () => '1e999',
  () => '['.repeat(20_000),
  (honest: string) => honest.replace('{', '{"__proto__":{"polluted":true},'),
  (honest: string) => honest.replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
  (honest: string) => honest.replace('{', '{"version":-1,"version":{},'),
  (honest: string) => honest.replace('{', '{"text":"first","text":["second"],'),
  (honest: string) => `\uFEFF${honest}`,
  (honest: string) => honest.replace('}', ',}'),
  (honest: string) => honest.replaceAll('"', "'"),
  (honest: string) => `${honest}${honest}`,
  (honest: string) => honest.replace('{', `{"${nul.replace(nul, '\\u0000')}":1,`),
  (honest: string) => honest.replace('{', `{"filler":"${'x'.repeat(300_000)}",`),
);

type Place = readonly (string | number)[];

const placesOf = (value: unknown, at: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
};

const without = Symbol('left out');

const replaced = (value: unknown, [first, ...rest]: Place, by: unknown): unknown => {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, index) => (index === first ? replaced(inner, rest, by) : inner));
  const entries = Object.entries(value as object).map(
    ([key, inner]) => [key, key === first ? replaced(inner, rest, by) : inner] as const,
  );
  return Object.fromEntries(entries.filter(([, inner]) => inner !== without));
};

/** Puts a hostile value at one place of an honest body, or leaves that place out. `where` is 0–1. */
export const spoil = (honest: unknown, where: number, by: unknown, leaveOut: boolean): unknown => {
  const places = placesOf(honest).slice(1);
  const place = places[Math.min(places.length - 1, Math.floor(where * places.length))];
  if (!place) return by;
  return replaced(honest, place, leaveOut && typeof place.at(-1) === 'string' ? without : by);
};
