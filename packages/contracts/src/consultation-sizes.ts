/** Longest question and longest answer of a consultation, characters. Without zod, for pages that only show them. */
export const longestQuestion = 4000;
export const longestAnswer = 10_000;
