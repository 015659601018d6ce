import type { Block, Paper, PaperLanguage, TermRow } from './content.ts';
import { type ReceiptWords, receiptWords } from './receipt-words.ts';
import { type SignedBy, signatureInWords, signatureWords } from './signed-by.ts';
import { counted, dayInWords, momentInWords, shortPrint, sizeInWords } from './spoken.ts';

/** What the office received, from whom and when. The applicant's tax id and address are left out on purpose. */
export interface Receipt {
  readonly language: PaperLanguage;
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly representative?: string;
  readonly office: { readonly name: string; readonly address: string };
  readonly submittedAt: Date;
  /** Left out where nobody signed it with КЕП. */
  readonly signature?: SignedBy;
  readonly documents: readonly { readonly name: string; readonly sizeBytes: number; readonly sha256: string }[];
  /** With its last day in Kyiv, YYYY-MM-DD; null for a service given as the queue allows, which promises no day. */
  readonly term: { readonly days: number; readonly counted: 'working' | 'calendar'; readonly dueOn: string } | null;
  readonly followUrl: string;
  readonly contact: { readonly phone: string; readonly email: string; readonly hours?: string };
  readonly createdAt: Date;
}

/** Rows whose value is known; a row without one is not printed. */
const known = (rows: readonly { readonly term: string; readonly value: string | undefined }[]): TermRow[] =>
  rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []));

const applicationBlocks = (receipt: Receipt, words: ReceiptWords): Block[] => [
  { kind: 'heading', text: words.application },
  {
    kind: 'terms',
    title: words.application,
    rows: known([
      { term: words.number, value: receipt.number },
      { term: words.service, value: receipt.service },
      { term: words.applicant, value: receipt.applicant },
      { term: words.representative, value: receipt.representative },
      { term: words.office, value: `${receipt.office.name}\n${receipt.office.address}` },
      { term: words.received, value: `${momentInWords(receipt.submittedAt, receipt.language)} (${words.kyivTime})` },
      { term: signatureWords[receipt.language].signed, value: signatureInWords(receipt, receipt.language) },
    ]),
  },
];

const documentBlocks = (receipt: Receipt, words: ReceiptWords): Block[] => {
  const heading: Block = { kind: 'heading', text: words.documents };
  if (receipt.documents.length === 0) return [heading, { kind: 'paragraph', text: words.noDocuments }];
  const table: Block = {
    kind: 'table',
    title: words.documents,
    columns: [
      { title: words.documentName, share: 52 },
      { title: words.documentSize, share: 16, align: 'right' },
      { title: words.documentPrint, share: 32 },
    ],
    rows: receipt.documents.map(({ name, sizeBytes, sha256 }) => [
      name,
      sizeInWords(sizeBytes, receipt.language),
      shortPrint(sha256),
    ]),
  };
  return [heading, table, { kind: 'paragraph', tone: 'quiet', text: words.printMeaning }];
};

const termBlocks = ({ term, language }: Receipt, words: ReceiptWords): Block[] => {
  if (!term) return [];
  const rows = [
    { term: words.termLength, value: counted(term.days, words.days[term.counted], language) },
    { term: words.dueOn, value: dayInWords(term.dueOn, language) },
  ];
  return [
    { kind: 'heading', text: words.term },
    { kind: 'terms', title: words.term, rows },
    { kind: 'paragraph', text: words.clockStops },
  ];
};

const contactBlocks = (receipt: Receipt, words: ReceiptWords): Block[] => [
  { kind: 'heading', text: words.follow },
  { kind: 'link', lead: words.followLead, url: receipt.followUrl },
  { kind: 'qr', encodes: receipt.followUrl, alt: words.qrAlt(receipt.followUrl), caption: words.qrCaption },
  { kind: 'heading', text: words.contact },
  {
    kind: 'terms',
    title: words.contact,
    rows: known([
      { term: words.phone, value: receipt.contact.phone },
      { term: words.email, value: receipt.contact.email },
      { term: words.hours, value: receipt.contact.hours },
    ]),
  },
];

/** The paper a person keeps as proof of handing in an application, with the list of documents received. */
export const receiptPaper = (receipt: Receipt): Paper => {
  const words = receiptWords[receipt.language];
  return {
    title: words.title(receipt.number),
    subject: words.subject(receipt.service),
    language: receipt.language,
    issuer: receipt.office.name,
    footer: words.title(receipt.number),
    createdAt: receipt.createdAt,
    blocks: [
      { kind: 'paragraph', text: words.lead },
      ...applicationBlocks(receipt, words),
      ...documentBlocks(receipt, words),
      ...termBlocks(receipt, words),
      ...contactBlocks(receipt, words),
    ],
  };
};
