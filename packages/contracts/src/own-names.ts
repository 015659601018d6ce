// How people spell each Ukrainian letter in Latin: first the official table (постанова КМУ № 55 від 27.01.2010),
// then what passports before it, Russian documents and habit add, then Latin letters that only look the same.
const spellings: Readonly<Record<string, readonly string[]>> = {
  а: ['a'],
  б: ['b'],
  в: ['v', 'w', 'b'],
  г: ['h', 'g', 'gh'],
  ґ: ['g', 'h', 'г'],
  д: ['d'],
  е: ['e', 'ye'],
  є: ['ye', 'ie', 'je', 'e', 'е'],
  ж: ['zh', 'j', 'z'],
  з: ['z', 'zg'],
  и: ['y', 'i'],
  і: ['i', 'y', 'e', 'и'],
  ї: ['yi', 'i', 'ji', 'y', 'і'],
  й: ['y', 'i', 'j', ''],
  к: ['k', 'c'],
  л: ['l'],
  м: ['m'],
  н: ['n', 'h'],
  о: ['o'],
  п: ['p'],
  р: ['r', 'p'],
  с: ['s', 'c', 'ss'],
  т: ['t'],
  у: ['u', 'y', 'ou', 'oo'],
  ф: ['f', 'ph'],
  х: ['kh', 'h', 'x', 'ch'],
  ц: ['ts', 'c', 'tz', 'tc'],
  ч: ['ch', 'tch', 'c'],
  ш: ['sh', 'sch', 's'],
  щ: ['shch', 'sch', 'shh', 'sh', 'ш'],
  ь: [''],
  ю: ['yu', 'iu', 'ju', 'u'],
  я: ['ya', 'ia', 'ja', 'a'],
};

/** Digits and signs that people put in place of letters they resemble. */
const disguises: Readonly<Record<string, readonly string[]>> = {
  '0': ['o', 'о'],
  '1': ['i', 'l', 'і'],
  '3': ['e', 'з', 'е'],
  '4': ['a', 'ч', 'а'],
  '5': ['s'],
  '6': ['b', 'б', 'g'],
  '7': ['t', 'т'],
  '8': ['b', 'в'],
  '9': ['g'],
  '@': ['a', 'а'],
  $: ['s'],
  '!': ['i', 'і'],
};

// Apostrophes, dots, hyphens and underscores between letters hide nothing from a reader.
const dense = (text: string): string[] => [
  ...text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}@$!]/gu, ''),
];

const reads = (written: string | undefined, letter: string): boolean =>
  written !== undefined && (written === letter || (disguises[written]?.includes(letter) ?? false));

const spelledAt = (candidate: readonly string[], start: number, spelling: string): boolean =>
  [...spelling].every((letter, offset) => reads(candidate[start + offset], letter));

// Keeps the set of places where a spelling so far may have ended: linear work, whatever the input.
const endsFrom = (candidate: readonly string[], start: number, name: readonly string[]): Set<number> => {
  let ends = new Set([start]);
  for (const letter of name) {
    const further = new Set<number>();
    for (const end of ends) {
      for (const spelling of [letter, ...(spellings[letter] ?? [])]) {
        if (spelledAt(candidate, end, spelling)) further.add(end + spelling.length);
      }
    }
    if (further.size === 0) return further;
    ends = further;
  }
  return ends;
};

const containsName = (candidate: readonly string[], name: readonly string[]): boolean => {
  // One or two letters occur in any word; such a name is refused only as the whole of it.
  if (name.length < 3) return name.length > 0 && endsFrom(candidate, 0, name).has(candidate.length);
  return candidate.some((_, start) => endsFrom(candidate, start, name).size > 0);
};

/** B3: whether a login or password contains one of the person's names, in Ukrainian, transliterated or disguised. */
export const containsOwnName = (candidate: string, names: readonly (string | null | undefined)[]): boolean => {
  const written = dense(candidate);
  return names
    .flatMap((name) => (name ? [name, ...name.split(/[\s-]+/)] : []))
    .some((name) => containsName(written, dense(name)));
};
