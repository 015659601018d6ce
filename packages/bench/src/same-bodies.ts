import { isDeepStrictEqual } from 'node:util';

/** Every path to a value in a document, list positions left out. */
const shapeOf = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((item) => shapeOf(item, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))];
};

// In which other applications a document lies is a set: the database may tell it in any order.
const parsed = (body: string): unknown =>
  JSON.parse(body, (key, value: unknown) => (key === 'usedIn' && Array.isArray(value) ? value.sort() : value));

/** Throws unless both answers say the same in as many bytes: a limit that sends less is no limit. */
export function assertSameBody(product: string, limit: string): void {
  const same = isDeepStrictEqual(parsed(product), parsed(limit));
  if (!same || Buffer.byteLength(product) !== Buffer.byteLength(limit)) {
    throw new Error(`The limit answers otherwise than the product; the measurement is void:\n${limit}\n${product}`);
  }
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
