export const languages = ['uk', 'en'] as const;
export type Language = (typeof languages)[number];
