/** All the API lives below this path of the same origin. */
export const apiPrefix = '/api/v1';

/** N5: a person must learn within ten seconds that no answer came. */
export const timeoutMs = 10_000;

/** Where the house asks trust centres before it answers: each of them may take its time. */
export const centrePatienceMs = 60_000;

type Values = Readonly<Record<string, unknown>>;

const isValues = (input: unknown): input is Values => typeof input === 'object' && input !== null;

const asText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

const queryText = (query: unknown): string => {
  if (!isValues(query)) return '';
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, asText(one));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
};

/** Fills `/applications/:applicationId` and adds the query; a missing parameter is a mistake of the programmer. */
export const addressOf = (path: string, params: unknown, query: unknown): string => {
  const values = isValues(params) ? params : {};
  const filled = path.replace(/:([A-Za-z]+)/g, (_all, name: string) => {
    if (values[name] === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(asText(values[name]));
  });
  return `${apiPrefix}${filled}${queryText(query)}`;
};
