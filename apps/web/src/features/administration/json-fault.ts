/** What may stand next in a JSON text. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

const token = /\s+|"(?:[^"\\\n]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+|"/gy;
const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|".*")$/s;

const closes: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** What may stand after this sign; null when the sign itself may not stand here. `open` holds the brackets around it. */
const after = (sign: string, expected: Expected, open: string[]): Expected | null => {
  const inner = open.at(-1);
  if (sign === ':') return expected === ':' ? 'value' : null;
  if (sign === ',') return expected === ', or end' && inner ? (inner === '{' ? 'key' : 'value') : null;
  if (sign in closes) {
    const fits = inner === closes[sign] && (expected === ', or end' || expected.endsWith(sign));
    if (fits) open.pop();
    return fits ? ', or end' : null;
  }
  if (expected.startsWith('key')) return /^".*"$/s.test(sign) ? ':' : null;
  if (!expected.startsWith('value')) return null;
  if (sign === '{' || sign === '[') {
    open.push(sign);
    return sign === '{' ? 'key or }' : 'value or ]';
  }
  return literal.test(sign) ? ', or end' : null;
};

/** Where a JSON text first breaks the rules, as an offset; its end when something is missing there; null when it is whole. */
export const faultOffset = (text: string): number | null => {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (const { 0: sign, index } of text.matchAll(token)) {
    if (sign.trim() === '') continue;
    const next = after(sign, expected, open);
    if (next === null) return index;
    expected = next;
  }
  return open.length > 0 || expected !== ', or end' ? text.length : null;
};
