/** What a paper says, before anything about fonts or pages is known. */

export type PaperLanguage = 'uk' | 'en';

/** A line break (\n) in any text starts a new line on paper. `language` is named only when it differs from the paper's. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly large?: boolean }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone?: 'plain' | 'quiet' | 'strong' | 'large' | 'spelt';
      readonly language?: PaperLanguage;
    }
  | { readonly kind: 'terms'; readonly title: string; readonly rows: readonly TermRow[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly lead: string; readonly url: string }
  | { readonly kind: 'qr'; readonly encodes: string; readonly alt: string; readonly caption: string }
  | { readonly kind: 'signature'; readonly role: string; readonly caption: string; readonly name: string };

export interface TermRow {
  readonly term: string;
  readonly value: string;
  readonly language?: PaperLanguage;
}

/** `share` is a part of the table's width; the shares of one table may add up to anything. The first column names its row. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** One A4 document. `title` becomes the window's title and the only first-level heading. */
export interface Paper {
  readonly title: string;
  readonly subject: string;
  readonly language: PaperLanguage;
  /** Who issues it; printed above the title and named as the author. */
  readonly issuer: string;
  /** The left half of every page's foot; the right half is the page number. */
  readonly footer: string;
  /** Written into the file; nothing else in the file depends on the clock. */
  readonly createdAt: Date;
  readonly blocks: readonly Block[];
}

export const languageTag: Readonly<Record<PaperLanguage, string>> = { uk: 'uk-UA', en: 'en-GB' };
