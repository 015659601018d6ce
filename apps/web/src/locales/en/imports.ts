import type uk from '../uk/imports.ts';

export default {
  states: {
    reading: 'Being checked',
    checked: 'Checked',
    carrying_out: 'Rows are being taken',
    done: 'Done',
    failed: 'Not read',
  },
  faults: {
    title: 'Errors',
    lead: 'Mend these cells in your table and add it again. Rows are counted together with the heading.',
    download: 'Download all errors, CSV',
    caption: 'Cells with errors',
    row: 'Row',
    rowIs: (row: number) => `Row ${row}`,
    column: 'Column',
    said: 'In the cell',
    empty: 'empty',
    quoted: (said: string) => `“${said}”`,
    mend: 'How to mend it',
  },
} satisfies typeof uk;
