/**
 * Long rows of numbers that every search needs a few of and none keeps: made once and used again, because making them
 * each time would have the garbage collector go through the whole index again and again.
 */
export interface Scratch {
  readonly scores: Rows<Scores>;
  readonly documents: Rows<Uint32Array<ArrayBuffer>>;
}

/** A number for each document, by its number in the index. */
export type Scores = Float32Array<ArrayBuffer>;

interface Rows<Row> {
  readonly made: Row[];
  taken: number;
}

export const newScratch = (): Scratch => ({
  scores: { made: [], taken: 0 },
  documents: { made: [], taken: 0 },
});

/** Everything that was taken may be taken again: what the last search has left is not meaningful any more. */
export const startOver = ({ scores, documents }: Scratch): void => {
  scores.taken = 0;
  documents.taken = 0;
};

const step = 8192;

const takeFrom = <Row extends { readonly length: number }>(
  rows: Rows<Row>,
  length: number,
  make: (room: number) => Row,
): Row => {
  const known = rows.made[rows.taken];
  const row = known && known.length >= length ? known : make(Math.ceil(length / step) * step);
  rows.made[rows.taken] = row;
  rows.taken += 1;
  return row;
};

/** A row of zeros, one for each document at least. */
export const takeScores = ({ scores }: Scratch, length: number): Scores =>
  takeFrom(scores, length, (room) => new Float32Array(room)).fill(0);

/** A row for that many document numbers at least; what stands in it means nothing. */
export const takeDocuments = ({ documents }: Scratch, length: number): Uint32Array<ArrayBuffer> =>
  takeFrom(documents, length, (room) => new Uint32Array(room));
