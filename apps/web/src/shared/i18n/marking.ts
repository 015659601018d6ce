/** What an element is given. */
export type Props = Readonly<Record<string, unknown>>;

interface Marking {
  /** The props of an element of an English page with words in another language marked. */
  spoken?: (type: unknown, props: Props) => Props;
}

/** WCAG 3.1.2: the English texts bring this (locales/english.ts); nothing needs it before. */
export const marking: Marking = {};
