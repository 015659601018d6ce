import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Block, Paper, PaperLanguage } from './content.ts';
import { codeWords } from './code-words.ts';
import { dayInWords } from './spoken.ts';

/** What a person takes home after a visit without a signature. They are not named: a receipt gets lost. */
export interface CodeReceipt {
  readonly language: PaperLanguage;
  /** In fours, as it is typed. */
  readonly code: string;
  /** Of the page of registration, with the code after #. */
  readonly address: string;
  /** The same page without it, for typing. */
  readonly page: string;
  readonly office: string;
  readonly contact: { readonly phone: string; readonly text: string };
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** It ends with that day, at the midnight that begins the next one. */
const lastDayOf = ({ expiresAt }: CodeReceipt): string => kyivDate(new Date(expiresAt.getTime() - 1));

const large = (text: string): Block => ({ kind: 'paragraph', tone: 'large', text });
const heading = (text: string): Block => ({ kind: 'heading', large: true, text });
const numbered = (items: readonly string[]): Block[] => items.map((text, place) => large(`${place + 1}. ${text}`));

/** B14: the receipt of an authorization code, in large print. */
export const codePaper = (receipt: CodeReceipt): Paper => {
  const words = codeWords[receipt.language];
  return {
    title: words.title,
    subject: words.subject,
    language: receipt.language,
    issuer: receipt.office,
    footer: words.title,
    createdAt: receipt.issuedAt,
    blocks: [
      large(words.lead),
      heading(words.code),
      { kind: 'paragraph', tone: 'spelt', text: receipt.code.replaceAll('-', ' – ') },
      large(words.until(dayInWords(lastDayOf(receipt), receipt.language))),
      heading(words.how),
      ...numbered(words.steps(receipt.page)),
      { kind: 'qr', encodes: receipt.address, alt: words.qrAlt, caption: words.qrCaption },
      heading(words.keep),
      ...words.rules.map(large),
      large([words.contact(receipt.office), receipt.contact.phone, receipt.contact.text].filter(Boolean).join('\n')),
    ],
  };
};
