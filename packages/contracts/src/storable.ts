/** Text as the database can keep it: without NUL and broken surrogate pairs. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
