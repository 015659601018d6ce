import type { Block, Paper, PaperLanguage, TermRow } from './content.ts';
import { type DecisionWords, decisionWords, type Outcome } from './decision-words.ts';
import { type SignedBy, signatureInWords, signatureWords } from './signed-by.ts';
import { counted, momentInWords } from './spoken.ts';

export type { Outcome } from './decision-words.ts';

/** What was decided, by whom, why, on what ground, and how and when it may be appealed (law 2073-IX). */
export interface Decision {
  readonly language: PaperLanguage;
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly representative?: string;
  readonly office: { readonly name: string; readonly address: string };
  readonly outcome: Outcome;
  /** The officer's own words, in the language they were written in. */
  readonly reason: { readonly text: string; readonly language: PaperLanguage };
  /** Articles and clauses, one a line, in the language of the law. */
  readonly grounds: readonly string[];
  readonly officer: { readonly position: string; readonly name: string };
  readonly decidedAt: Date;
  /** Left out where the officer did not sign with КЕП. */
  readonly signature?: SignedBy;
  readonly appeal: {
    readonly body: string;
    readonly days: number;
    readonly ways: readonly string[];
    readonly courtMonths?: number;
  };
  readonly viewUrl: string;
  readonly createdAt: Date;
}

const applicationBlocks = (decision: Decision, words: DecisionWords): Block[] => {
  const represented: TermRow[] = decision.representative
    ? [{ term: words.representative, value: decision.representative }]
    : [];
  const rows = [
    { term: words.number, value: decision.number },
    { term: words.service, value: decision.service },
    { term: words.applicant, value: decision.applicant },
    ...represented,
  ];
  return [
    { kind: 'heading', text: words.application },
    { kind: 'terms', title: words.application, rows },
  ];
};

const signatureRows = (decision: Decision): TermRow[] => {
  const value = signatureInWords(decision, decision.language);
  return value === undefined ? [] : [{ term: signatureWords[decision.language].signed, value }];
};

const decisionBlocks = (decision: Decision, words: DecisionWords): Block[] => [
  { kind: 'heading', text: words.decision },
  { kind: 'paragraph', tone: 'strong', text: `${words.outcome[decision.outcome]}.` },
  {
    kind: 'terms',
    title: words.decision,
    rows: [
      { term: words.decidedAt, value: `${momentInWords(decision.decidedAt, decision.language)} (${words.kyivTime})` },
      { term: words.office, value: `${decision.office.name}\n${decision.office.address}` },
      { term: words.officer, value: `${decision.officer.name}\n${decision.officer.position}` },
      ...signatureRows(decision),
    ],
  },
];

const reasonBlocks = (decision: Decision, words: DecisionWords): Block[] => [
  { kind: 'heading', text: words.reason },
  { kind: 'paragraph', ...decision.reason },
  { kind: 'heading', text: words.grounds },
  ...decision.grounds.map((text): Block => ({ kind: 'paragraph', text, language: 'uk' })),
];

const appealBlocks = ({ appeal, language }: Decision, words: DecisionWords): Block[] => {
  const within = `${counted(appeal.days, words.calendarDays, language)} ${words.appealFrom}`;
  const court: Block[] = appeal.courtMonths
    ? [{ kind: 'paragraph', text: words.court(counted(appeal.courtMonths, words.months, language)) }]
    : [];
  return [
    { kind: 'heading', text: words.appeal },
    { kind: 'paragraph', text: `${words.appealRight} ${words.free}` },
    {
      kind: 'terms',
      title: words.appeal,
      rows: [
        { term: words.appealTo, value: appeal.body },
        { term: words.appealWithin, value: within },
        { term: words.appealHow, value: appeal.ways.join('\n') },
      ],
    },
    ...court,
  ];
};

/** The paper that tells a person the decision on an application. */
export const decisionPaper = (decision: Decision): Paper => {
  const words = decisionWords[decision.language];
  return {
    title: words.title(decision.number),
    subject: words.subject(decision.service),
    language: decision.language,
    issuer: decision.office.name,
    footer: words.title(decision.number),
    createdAt: decision.createdAt,
    blocks: [
      ...decisionBlocks(decision, words),
      ...applicationBlocks(decision, words),
      ...reasonBlocks(decision, words),
      ...appealBlocks(decision, words),
      { kind: 'heading', text: words.view },
      { kind: 'link', lead: words.viewLead, url: decision.viewUrl },
      { kind: 'qr', encodes: decision.viewUrl, alt: words.qrAlt(decision.viewUrl), caption: words.qrCaption },
      {
        kind: 'signature',
        role: decision.officer.position,
        caption: words.signature,
        name: decision.officer.name,
      },
    ],
  };
};
