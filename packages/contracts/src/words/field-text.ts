/** Words for a code: a text, or a function of the facts the refusal carries. */
export type FieldText = string | ((params: Readonly<Record<string, string | number>>) => string);
