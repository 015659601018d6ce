import type { FieldError } from '@cabinet/contracts/http/problem';

/** Why a table as a whole cannot be read; the words of the codes stand with those of fields. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';
  readonly code: string;
  readonly params: NonNullable<FieldError['params']>;
  constructor(code: string, params: NonNullable<FieldError['params']> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** One row as it stands in the table: the heading is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Letters of one row at most. */
export const longestRow = 500_000;

/** Rows below the heading at most, and cells in one. */
export const mostRows = 5_000;
export const mostColumns = 300;
