import type { PageKind } from './page.ts';

export interface Found {
  readonly kind: PageKind;
  readonly params: Readonly<Record<string, string>>;
}

type Segments = readonly string[];

const segmentsOf = (path: string): Segments => path.split('/').filter((segment) => segment !== '');

/** Far longer than any code; what holds a control character or half a letter was never one of ours. */
const isSound = (value: string): boolean => value.length <= 120 && value.isWellFormed() && !/\p{Cc}/u.test(value);

const paramsIn = (pattern: string, path: Segments): Readonly<Record<string, string>> | null => {
  const expected = segmentsOf(pattern);
  if (expected.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of expected.entries()) {
    const given = path[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = given;
    else if (name !== given) return null;
  }
  return params;
};

const decoded = (path: string): Segments | null => {
  try {
    const segments = segmentsOf(path).map(decodeURIComponent);
    return segments.every(isSound) ? segments : null;
  } catch {
    return null;
  }
};

/** Which page stands at a path; null when it is none of these kinds. */
export const findPage = (kinds: readonly PageKind[], path: string): Found | null => {
  const segments = decoded(path);
  if (segments === null) return null;
  for (const kind of kinds) {
    const params = paramsIn(kind.pattern, segments);
    if (params) return { kind, params };
  }
  return null;
};

/** Whether the web app has a page at this path. */
export const isAddress = (patterns: readonly string[], path: string): boolean => {
  const segments = decoded(path);
  return segments !== null && patterns.some((pattern) => paramsIn(pattern, segments) !== null);
};
