// Control characters but tab and ends of lines, and the two that are none in any language: XML has no place for them.
const unkeepable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Text without signs that no spreadsheet keeps. */
export const keepable = (text: string): string => text.replaceAll(unkeepable, '');

// What begins so is worked out by spreadsheets instead of being shown; some pass over spaces before it.
const beginsFormula = /^'*\s*[=+\-@\t\r]/;
const keptApart = /^'+\s*[=+\-@\t\r]/;

// A spreadsheet that divides cells by another sign than the table does begins a new one within the text.
const insideFormula = /([;,\t\r\n])('*[^\S\t\r\n]*[=+\-@])/g;
const keptApartInside = /([;,\t\r\n])'('*[^\S\t\r\n]*[=+\-@])/g;

const guardedAtFirst = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text);

/** C13: a text that no spreadsheet takes for a formula, wherever it divides cells; apostrophes stand before what looks like one. */
export const guarded = (text: string): string => guardedAtFirst(keepable(text).replaceAll(insideFormula, "$1'$2"));

/** The same for a cell that ends where it ends; only what unguarded() would take for a guard is guarded inside. */
export const guardedCell = (text: string): string =>
  guardedAtFirst(keepable(text).replaceAll(keptApartInside, "$1''$2"));

/** What guarded() or guardedCell() was given. */
export const unguarded = (text: string): string =>
  (keptApart.test(text) ? text.slice(1) : text).replaceAll(keptApartInside, '$1$2');
