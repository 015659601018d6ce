/** An address with what is asked of it behind the question mark; empty parts are left out. */
export const withQuery = (path: string, asked: Readonly<Record<string, string | null | undefined>>): string => {
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
};
