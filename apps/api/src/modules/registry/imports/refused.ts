import type { FieldError } from '@cabinet/contracts/http/problem';

type Params = NonNullable<FieldError['params']>;

/** Why a file as a whole cannot be read; the words of the codes stand with those of fields. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: string;
  readonly params: Params;
  constructor(code: string, params: Params = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** What is wrong in a cell, by the name of its column. */
export interface CellFault {
  readonly column: string;
  readonly code: string;
  readonly params?: Params;
}

/** A cell of a JSON file may hold a list. */
export type Cell = string | readonly string[];

/** One row as the sender counts it, with its cells that are not empty. */
export interface ImportRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

export const mostRows = 100_000;
/** Letters of one row at most. */
export const longestRow = 200_000;
