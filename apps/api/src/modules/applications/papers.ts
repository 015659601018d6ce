import type { PackageSignature } from '@cabinet/contracts/application-signing';
import type { Term } from '@cabinet/contracts/service-definition';
import { appealDays } from '@cabinet/domain/appeal-term';
import { factsOf } from '@cabinet/domain/precheck';
import { termFor } from '@cabinet/domain/requirements';
import type { Decision, Outcome } from '#platform/paper/decision.ts';
import type { Receipt } from '#platform/paper/receipt.ts';
import { dayOfCheck, filled, type Whole } from './whole.ts';

type PaperLanguage = Receipt['language'];

/** What a paper needs to know beside the application. */
export interface Surroundings {
  readonly language: PaperLanguage;
  readonly publicUrl: string;
  readonly now: Date;
  readonly office: {
    nameUk: string;
    nameEn: string;
    addressUk: string;
    addressEn: string;
    phone: string;
    email: string;
  };
  /** Position of the officer who decided. */
  readonly position: { readonly uk: string; readonly en: string };
  /** The newest signature over the application, or that over the decision. */
  readonly signature: Omit<PackageSignature, 'current'> | null;
}

const representedBy = ({ representative }: Whole): { representative?: string } => {
  if (!representative) return {};
  const { surname, givenName, patronymic } = representative.name;
  return { representative: [surname, givenName, patronymic].filter(Boolean).join(' ') };
};

const heading = (whole: Whole, { language, office }: Surroundings) => ({
  language,
  number: whole.row.number,
  service: whole.row.definition.name[language],
  applicant: whole.applicant.fullName,
  ...representedBy(whole),
  office:
    language === 'uk'
      ? { name: office.nameUk, address: office.addressUk }
      : { name: office.nameEn, address: office.addressEn },
});

const pageOf = ({ row }: Whole, { publicUrl }: Surroundings): string =>
  `${publicUrl.replace(/\/$/, '')}/cabinet/applications/${row.id}`;

const inDays = (term: Term): { days: number; counted: 'working' | 'calendar' } | null => {
  if (term.unit === 'queue') return null;
  if (term.unit === 'hours') return { days: Math.ceil(term.value / 24), counted: 'calendar' };
  return { days: term.value, counted: term.unit === 'workDays' ? 'working' : 'calendar' };
};

/** Which paper of the list a file is, then what its owner called it. */
const paperName = ({ row }: Whole, code: string, title: string, language: PaperLanguage): string => {
  const asked = row.definition.documents.find((document) => document.code === code)?.name[language];
  return asked ? `${asked}: ${title}` : title;
};

const signedBy = ({ signature }: Surroundings): Pick<Receipt, 'signature'> => {
  if (!signature?.report.signer) return {};
  const { receivedAt, pending, report } = signature;
  if (report.verdict !== 'total-passed' && !pending) return {};
  const { fullName } = signature.report.signer;
  return { signature: { signer: fullName, at: new Date(receivedAt), pending, test: report.testCentre } };
};

/** The receipt of what was sent, as it was sent: documents added later are not in it. */
export const receiptOf = (whole: Whole, around: Surroundings, submittedAt: Date): Receipt => {
  const { row, attachments } = whole;
  const days = inDays(termFor(row.definition, factsOf(filled(whole, dayOfCheck({ now: () => around.now }, row)))).term);
  return {
    ...heading(whole, around),
    submittedAt,
    ...signedBy(around),
    documents: attachments
      .filter(({ addedAt }) => addedAt <= submittedAt)
      .map(({ requirementCode, document }) => ({
        name: paperName(whole, requirementCode, document.title, around.language),
        sizeBytes: document.size,
        sha256: Buffer.from(document.sha256 ?? []).toString('hex'),
      })),
    term: days && row.dueOn !== null ? { ...days, dueOn: row.dueOn } : null,
    followUrl: pageOf(whole, around),
    contact: { phone: around.office.phone, email: around.office.email },
    createdAt: around.now,
  };
};

const outcomes: Readonly<Record<string, Outcome>> = {
  approved: 'granted',
  refused: 'refused',
  closed: 'not_considered',
};

// Law 2073-IX: who hears a complaint and how it may be brought; the term for going to court is that of the Code of Administrative Procedure, art. 122.
const appealWays = ({ office, language }: Surroundings): readonly string[] =>
  language === 'uk'
    ? ['У кабінеті, на сторінці заяви.', `Поштою або особисто: ${office.addressUk}.`]
    : ['In the cabinet, on the page of the application.', `By post or in person: ${office.addressEn}.`];
const courtMonths = 6;

/** The decision as it stands in the application; null while there is none. */
export const decisionOf = (whole: Whole, around: Surroundings): Decision | null => {
  const { row } = whole;
  const outcome = outcomes[row.state];
  if (!outcome || row.decidedAt === null || row.decisionReason === null) return null;
  const grounds = row.decisionGround === null ? row.definition.legalActs.map(({ uk }) => uk) : [row.decisionGround];
  return {
    ...heading(whole, around),
    outcome,
    reason: { text: row.decisionReason, language: 'uk' },
    grounds,
    officer: { position: around.position[around.language], name: row.decidedByName ?? '' },
    ...signedBy(around),
    decidedAt: new Date(row.decidedAt),
    appeal: { body: row.decidingBody[around.language], days: appealDays, ways: appealWays(around), courtMonths },
    viewUrl: pageOf(whole, around),
    createdAt: around.now,
  };
};
