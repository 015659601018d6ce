/** The name of the unique index or constraint the database refused a row for, or null for any other failure. */
export function violatedIndex(refusal: unknown): string | null {
  if (typeof refusal !== 'object' || refusal === null) return null;
  const { code, meta, constraint } = refusal as {
    code?: string;
    constraint?: string;
    meta?: { driverAdapterError?: { cause?: { constraint?: { index?: string } } } };
  };
  if (code === 'P2002') return meta?.driverAdapterError?.cause?.constraint?.index ?? '';
  if (code === '23505') return constraint ?? '';
  return null;
}

/** The database refused a row that names another row which is not there, or the removal of one that others name. */
export const isBrokenReference = (refusal: unknown): boolean => {
  const code = typeof refusal === 'object' && refusal !== null && 'code' in refusal ? refusal.code : null;
  return code === 'P2003' || code === '23503';
};
