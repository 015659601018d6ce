import { isDeepStrictEqual } from 'node:util';

/** Every path to a value in a document, list positions left out. */
const shapeOf = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((item) => shapeOf(item, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))];
};

// Where else a document lies is a set: the database may tell it in any order.
const sets: ReadonlySet<string> = new Set(['usedIn', 'usedInConsultations']);
const parsed = (body: string): unknown =>
  JSON.parse(body, (key, value: unknown) => (sets.has(key) && Array.isArray(value) ? value.sort() : value));

/** Where two documents first differ, with what stands there; empty when they do not. */
const differenceOf = (one: unknown, other: unknown, path = ''): string => {
  if (isDeepStrictEqual(one, other)) return '';
  const [left, right] = [one, other].map((value) => (typeof value === 'object' && value !== null ? value : null));
  if (!left || !right) return `${path || '/'}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  const [mine, theirs] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  return keys.map((key) => differenceOf(mine.get(key), theirs.get(key), `${path}/${key}`)).find(Boolean) ?? path;
};

/** Throws unless both answers say the same in as many bytes: a limit that sends less is no limit. */
export function assertSameBody(product: string, limit: string): void {
  const difference = differenceOf(parsed(product), parsed(limit));
  const bytes = [product, limit].map((body) => Buffer.byteLength(body));
  if (difference !== '' || bytes[0] !== bytes[1])
    throw new Error(
      `The limit answers otherwise than the product; the measurement is void: ${difference || `${bytes.join(' and ')} bytes`}`,
    );
}

/** For answers that cannot be equal because ids and times differ: the same fields, the size within two in a hundred. */
export function assertSameShape(product: string, limit: string): void {
  const [one, other] = [product, limit].map((body) => [...new Set(shapeOf(JSON.parse(body)))].sort());
  const sizes = Buffer.byteLength(limit) / Buffer.byteLength(product);
  if (!isDeepStrictEqual(one, other) || sizes < 0.98 || sizes > 1.02) {
    throw new Error(
      `The limit answers in another shape than the product; the measurement is void:\n${limit}\n${product}`,
    );
  }
}
