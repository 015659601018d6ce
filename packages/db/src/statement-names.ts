/** How many texts seen once are remembered while they wait for a second use. */
const waitingLimit = 2_000;

/**
 * Names for prepared statements of the client: a text gets one on its second use, so that one-off texts (long IN lists)
 * do not fill the server, and at most `limit` texts ever get one. Undefined means "send it unprepared".
 */
export const boundedStatementNames = (limit = 500): ((query: { readonly sql: string }) => string | undefined) => {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit || !/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return undefined;
    if (!seenOnce.delete(sql)) {
      if (seenOnce.size >= waitingLimit) seenOnce.clear();
      seenOnce.add(sql);
      return undefined;
    }
    const name = `client_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
};
