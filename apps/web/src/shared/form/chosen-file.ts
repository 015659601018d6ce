import * as z from 'zod/mini';

// Not as a schema of files: what a File has of its own are no answers of the form.
const fileOrNull = z.transform((chosen: unknown) => (chosen instanceof File ? chosen : null));

/** The answer of a FileField that may be left without a file. */
export const OptionalFile = fileOrNull;

/** The answer of a FileField. */
export const RequiredFile = fileOrNull.check(z.refine((file) => file !== null, { error: 'field.required' }));
