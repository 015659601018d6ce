// One character on save, so that two spellings of one name are equal. U+2019 because the orthography prints it,
// КАТОТТГ uses it and our texts do; the search index maps it to U+02BC for its own parser.
const apostrophes = /['`´ʼ‘’ʹ′＇]/g;

/** A name as it is kept: composed letters, one kind of apostrophe and hyphen, no stray spaces; case untouched. */
export const tidyName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(apostrophes, '\u2019')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
