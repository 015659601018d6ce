import * as z from 'zod/mini';

/** A place in the tree of ISO 9999: digits in pairs, «12», «12 22», «12 22 03». Hyphens instead of spaces are taken too. */
export const ClassCode = z.pipe(
  z.string().check(z.trim(), z.regex(/^\d{2}(?:[ -]\d{2}){0,2}$/, { error: 'catalogue.class_code_format' })),
  z.transform((code: string) => code.replaceAll('-', ' ')),
);
