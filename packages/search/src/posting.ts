/** How much a word tells of a document: what the document is called counts apart from all else that is said of it. */
export interface Telling {
  readonly name: number;
  readonly rest: number;
}

/** The documents that have a word, in order, and how much it tells in each. */
export interface Posting {
  readonly documents: number[];
  readonly names: number[];
  readonly rests: number[];
  /** How many of the documents were there when that was last counted, and after how many changes that was. */
  counted: number;
  countedAt: number;
}

export const newPosting = (): Posting => ({ documents: [], names: [], rests: [], counted: 0, countedAt: -1 });

/** Notes that the newest document has the word; of several places alike the most telling one counts. */
export const note = ({ documents, names, rests }: Posting, document: number, { name, rest }: Telling): void => {
  const last = documents.length - 1;
  if (documents[last] === document) {
    names[last] = Math.max(names[last] ?? 0, name);
    rests[last] = Math.max(rests[last] ?? 0, rest);
  } else {
    documents.push(document);
    names.push(name);
    rests.push(rest);
  }
};
