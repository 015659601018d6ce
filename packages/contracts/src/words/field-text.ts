/** Words for a code: a text, or a function of the facts the refusal carries. */
export type FieldText = string | ((params: Readonly<Record<string, string | number>>) => string);

/** A day YYYY-MM-DD as both languages write it in figures, «07.03.2027». */
export const dayIn = (day: string | number | undefined): string => String(day).split('-').reverse().join('.');
