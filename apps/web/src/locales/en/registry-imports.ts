import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/registry-imports.ts';

const rows = (count: number): string => pluralEn(count, { one: 'row', other: 'rows' });

export default {
  stale: 'The state of this file has changed already. Below you see how it is now.',
  toRegistry: 'Databank',
  list: {
    title: 'Files of the databank',
    lead: 'Add and change the cards of many people at once with a CSV or JSON file. Only your own files are here.',
    add: 'Add a file',
    empty: 'There are no files yet. Add the first one.',
    caption: 'Files, the newest first',
    file: 'File',
    brought: 'Added',
    state: 'State',
    rows: 'Rows',
    noRows: 'none',
    rowsAre: (count: number, left: number) => (left > 0 ? `${rows(count)}, ${left} cannot be taken` : rows(count)),
  },
  add: {
    title: 'Add a file of people',
    lead: 'First we only check the file. Nothing in the databank changes until you agree.',
    brought: 'We have the file.',
    file: 'File',
    hint: (size: string) =>
      `CSV (UTF-8) with a heading row, a JSON array or NDJSON, up to ${size} and up to 100,000 rows.`,
    wrongFormat: (name: string) => `${name}: save the data as CSV or JSON and choose the file again`,
    tooLarge: (name: string, size: string) => `${name}: split the file into smaller ones, each up to ${size}`,
    nothingIn: (name: string) => `${name}: choose another file, this one is empty`,
    columnsTitle: 'Which columns there can be',
    columns:
      'A person is known by the tax number, the УНЗР or a document, so at least one of these columns is needed. An empty cell leaves what the card says already. In JSON these are the names of fields.',
  },
  one: {
    title: (file: string) => `File ${file}`,
    rows: 'Rows in the file',
    opened: 'New cards',
    changed: 'Changes of cards',
    unchanged: 'Without changes',
    unclear: 'Unclear whose card',
    badRows: 'Rows with errors',
    reading: 'We are checking the file. The page updates by itself.',
    failed: (why: string) => `The file could not be read. ${why}.`,
    checked: (all: number, good: number, left: number) =>
      left > 0
        ? `${rows(all)} checked. Can be taken: ${good}. Cannot: ${left}. Nothing in the databank has changed yet.`
        : `${rows(all)} checked. Can be taken: ${good}. There are no errors. Nothing in the databank has changed yet.`,
    carryingOut: 'The rows are being taken. The page updates by itself.',
    taken: (done: number, of: number) => `${done} of ${of} taken`,
    done: (opened: number, changed: number) => `Done. Cards opened: ${opened}, changed: ${changed}.`,
    taking:
      'The cards change at once, and the history of each says what and from where. Rows with errors and unclear rows are left out.',
    nothingToTake: 'There is nothing to take: each row either cannot be taken or changes nothing.',
    take: (count: number) => `Take ${rows(count)}`,
  },
} satisfies typeof uk;
