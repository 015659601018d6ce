import type { ImportFault } from '@cabinet/contracts/product-imports';

export interface FaultyCell extends ImportFault {
  readonly key: string;
  readonly row: number;
}

export interface FaultyRow {
  readonly row: number;
  readonly faults: readonly ImportFault[];
}

/** Each cell that is wrong on a line of its own, in the order of the table. */
export const faultyCells = (rows: readonly FaultyRow[]): FaultyCell[] =>
  rows.flatMap(({ row, faults }) => faults.map((fault, nth) => ({ ...fault, row, key: `${row} ${nth}` })));
