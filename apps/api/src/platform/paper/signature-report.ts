import type { SignerReport } from '@cabinet/contracts/signatures';
import {
  checkName,
  levelOf,
  revocationOf,
  type SignatureReportWords,
  whenOf,
  whyOf,
} from '@cabinet/contracts/words/signature-report';
import { signatureReportEn } from '@cabinet/contracts/words/signature-report.en';
import { signatureReportUk } from '@cabinet/contracts/words/signature-report.uk';
import type { Block, Paper, PaperLanguage, TermRow } from './content.ts';
import { type SignatureReportTitles, signatureReportTitles } from './signature-report-words.ts';
import { momentInWords } from './spoken.ts';

/** One signature over an application or a decision, and what its check found. */
export interface SignatureReportFacts {
  readonly language: PaperLanguage;
  readonly of: 'application' | 'decision';
  readonly number: string;
  readonly issuer: string;
  readonly report: SignerReport;
  /** The centre has not answered yet whether the certificate is in force. */
  readonly pending: boolean;
  readonly receivedAt: Date;
  readonly checkedAt: Date;
  /** SHA-256 in hex. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Where anybody checks a container. */
  readonly verifyUrl: string;
  readonly createdAt: Date;
}

const wordsOf: Readonly<Record<PaperLanguage, SignatureReportWords>> = {
  uk: signatureReportUk,
  en: signatureReportEn,
};

/** In groups that an eye and a voice can follow. */
const grouped = (hex: string): string => hex.replaceAll(/(.{4})(?=.)/g, '$1 ');

const rowsOf = (pairs: readonly (readonly [string, string | null | undefined])[]): TermRow[] =>
  pairs.flatMap(([term, value]) => (value ? [{ term, value }] : []));

const personRows = ({ signer }: SignerReport, words: SignatureReportWords): TermRow[] =>
  rowsOf([
    [words.who, signer?.fullName ?? words.nobody],
    [words.purpose, signer?.purpose && words.purposes[signer.purpose]],
    [words.organization, signer?.organization],
    [words.position, signer?.title],
    [words.taxId, signer?.taxId],
    [words.edrpou, signer?.edrpou],
  ]);

const certificateRows = (
  { certificate }: SignerReport,
  words: SignatureReportWords,
  { certificatePrint, moment }: { certificatePrint: string; moment: (iso: string) => string },
): TermRow[] =>
  certificate
    ? rowsOf([
        [words.centre, certificate.issuer],
        [words.validity, words.between(moment(certificate.notBefore), moment(certificate.notAfter))],
        [words.serial, grouped(certificate.serial)],
        [certificatePrint, grouped(certificate.sha256)],
      ])
    : [];

const signatureRows = (facts: SignatureReportFacts, titles: SignatureReportTitles): TermRow[] => {
  const { language, report, receivedAt, checkedAt } = facts;
  const words = wordsOf[language];
  const moment = (iso: string): string => `${momentInWords(new Date(iso), language)} (${titles.kyivTime})`;
  return [
    ...rowsOf([
      [words.result, words.verdicts[report.verdict]],
      [words.why, whyOf(report, words)],
    ]),
    ...personRows(report, words),
    ...rowsOf([
      [words.when, whenOf(report, words, moment)],
      [titles.received, moment(receivedAt.toISOString())],
      [titles.checkedAt, moment(checkedAt.toISOString())],
      [words.strength, words.strengths[report.kind]],
      [words.level, levelOf(report, words)],
    ]),
    ...certificateRows(report, words, { certificatePrint: titles.certificatePrint, moment }),
    ...rowsOf([[words.revocation, revocationOf(report, words)]]),
  ];
};

const filesTable = ({ files }: SignatureReportFacts, { files: title, file, print }: SignatureReportTitles): Block => ({
  kind: 'table',
  title,
  columns: [
    { title: file, share: 40 },
    { title: print, share: 60 },
  ],
  rows: files.map(({ name, sha256 }) => [name, grouped(sha256)]),
});

const checksTable = ({ report, language }: SignatureReportFacts, { checks: title }: SignatureReportTitles): Block => {
  const words = wordsOf[language];
  return {
    kind: 'table',
    title,
    columns: [
      { title: words.check, share: 75 },
      { title: words.outcome, share: 25 },
    ],
    rows: report.checks.map(({ name, outcome }) => [checkName(name, words, report), words.outcomes[outcome]]),
  };
};

/** The sheet that goes with a signed application or decision: who signed it, when, and every check behind the verdict. */
export const signatureReportPaper = (facts: SignatureReportFacts): Paper => {
  const { language, of, number, pending, report, issuer, verifyUrl, createdAt } = facts;
  const titles = signatureReportTitles[language];
  const title = titles.title(titles[of](number));
  const warnings: Block[] = [
    ...(report.testCentre ? [{ kind: 'paragraph', tone: 'strong', text: wordsOf[language].noForce } as const] : []),
    ...(pending ? [{ kind: 'paragraph', tone: 'strong', text: titles.pending } as const] : []),
  ];
  return {
    ...{ title, subject: titles.subject, language, issuer, footer: title, createdAt },
    blocks: [
      { kind: 'paragraph', text: titles.lead },
      ...warnings,
      { kind: 'heading', text: titles.signature },
      { kind: 'terms', title: titles.signature, rows: signatureRows(facts, titles) },
      { kind: 'heading', text: titles.files },
      filesTable(facts, titles),
      { kind: 'heading', text: titles.checks },
      checksTable(facts, titles),
      { kind: 'heading', text: titles.again },
      { kind: 'link', lead: titles.againLead, url: verifyUrl },
    ],
  };
};
