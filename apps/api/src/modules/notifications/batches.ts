/** So many people in one transaction: it stays short however large the group is. */
const batchSize = 100;

export const batchesOf = (personIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(personIds.length / batchSize) }, (_, at) =>
    personIds.slice(at * batchSize, (at + 1) * batchSize),
  );
