/** A pointer into a JSON text, RFC 6901, as its parts. */
const partsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const token = /\s+|"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gy;

interface Level {
  /** Null in an object until its first key, and in an array the index so far. */
  key: string | number;
  readonly isArray: boolean;
}

/**
 * Where in a JSON text each value begins: offset by pointer. The text must be valid JSON; of what is not, the places up to
 * the fault are known.
 */
const placesIn = (text: string): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  const path: Level[] = [];
  let expectsKey = false;
  const here = (): string => path.map(({ key }) => `/${key}`).join('');
  const note = (at: number): void => {
    if (!places.has(here())) places.set(here(), at);
  };
  for (const { 0: sign, index } of text.matchAll(token)) {
    const level = path.at(-1);
    if (sign.trim() === '' || sign === ':') continue;
    if (sign === ',') {
      if (level?.isArray) level.key = Number(level.key) + 1;
      expectsKey = level?.isArray === false;
    } else if (sign === '}' || sign === ']') path.pop();
    else if (expectsKey && level) {
      level.key = String(JSON.parse(sign));
      expectsKey = false;
      note(index);
    } else {
      note(index);
      if (sign === '{' || sign === '[') path.push({ key: 0, isArray: sign === '[' });
      expectsKey = sign === '{';
    }
  }
  return places;
};

/** The line, from 1, of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line, from 1, of the value a pointer leads to; of the nearest thing around it when it is not there. */
export const lineOf = (text: string, pointer: string): number => {
  const places = placesIn(text);
  const parts = partsOf(pointer);
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const offset = places.get(
      parts
        .slice(0, depth)
        .map((part) => `/${part}`)
        .join(''),
    );
    if (offset !== undefined) return lineAt(text, offset);
  }
  return 1;
};
