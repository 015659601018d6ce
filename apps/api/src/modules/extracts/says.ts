import type { ExtractSection } from '@cabinet/contracts/extracts';
import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Transaction } from '@cabinet/db/open-database';
import { dayInWords } from '#platform/paper/spoken.ts';
import type { PersonCard } from '../registry/public.ts';
import {
  categoryNames,
  causeNames,
  extractWords as words,
  groupNames,
  impairmentNames,
  paperNames,
  subgroupNames,
} from './words.ts';

type Row = ExtractSection['rows'][number];

const day = (date: string): string => dayInWords(date, 'uk');
const term = (until: string | null | undefined): string => (until ? words.until(day(until)) : words.withoutTerm);
const row = (name: string, value: string | null | undefined | false): Row[] => (value ? [{ term: name, value }] : []);
const paper = (number: string | null, issuedOn: string): string =>
  number ? words.issuedOn(number, day(issuedOn)) : words.withoutNumber(day(issuedOn));

const personRows = ({ number, content: { person, numbers } }: PersonCard): Row[] => [
  ...row(words.name, [person.name.surname, person.name.givenName, person.name.patronymic].filter(Boolean).join(' ')),
  ...row(words.birthDate, day(person.birthDate)),
  ...row(words.taxId, numbers.taxIdRefused ? words.taxIdRefused : numbers.taxId),
  ...row(words.card, number),
];

const categoryRows = ({ categories }: CardContent): Row[] =>
  (categories ?? []).map(({ kind, document, number, issuedOn, validUntil }) => ({
    term: categoryNames[kind],
    value: [`${document}, ${paper(number, issuedOn)}`, `${words.term}: ${term(validUntil)}`].join('\n'),
  }));

function disabilityRows({ disability }: CardContent, withDiagnosis: boolean): Row[] {
  if (!disability) return [];
  const { established, nextAssessmentOn, impairments, diagnosis } = disability;
  const { group, subgroup, causes, establishedOn, validUntil, document } = established;
  return [
    ...row(words.group, [groupNames[group], subgroup && subgroupNames[subgroup]].filter(Boolean).join(', ')),
    ...row(words.causes, causes.map((cause) => causeNames[cause]).join(', ')),
    ...row(words.establishedOn, establishedOn && day(establishedOn)),
    ...row(words.term, term(validUntil)),
    ...row(
      words.document,
      document && `${paperNames[document.kind]}, ${paper(document.number, document.issuedOn)}\n${document.issuer}`,
    ),
    ...row(words.nextAssessment, nextAssessmentOn && day(nextAssessmentOn)),
    ...row(words.impairments, impairments.map((kind) => impairmentNames[kind]).join(', ')),
    ...row(words.diagnosis, withDiagnosis && diagnosis),
  ];
}

const programmeRows = ({ programme }: CardContent, nameOf: (code: string) => string): Row[] =>
  programme
    ? [
        ...row(words.programmePaper, `${paper(programme.number, programme.issuedOn)}\n${programme.issuer}`),
        ...row(words.term, term(programme.validUntil)),
        ...programme.lines.map(({ classCode, quantity, note }) => ({
          term: [classCode, nameOf(classCode)].filter(Boolean).join(' '),
          value: words.device(quantity, note),
        })),
      ]
    : [];

/** What an extract says of a card: nothing of accounts and contacts, and a diagnosis where its person wants it. */
export async function saysOf(
  db: Pick<Transaction, 'productClass'>,
  card: PersonCard,
  { withDiagnosis }: { readonly withDiagnosis: boolean },
): Promise<ExtractSection[]> {
  const { content } = card;
  const classes = await db.productClass.findMany({
    where: { code: { in: content.programme?.lines.map(({ classCode }) => classCode) ?? [] } },
    select: { code: true, nameUk: true },
  });
  const names = new Map(classes.map(({ code, nameUk }) => [code, nameUk]));
  const nameOf = (code: string): string => names.get(code) ?? '';
  return [
    { title: words.person, rows: personRows(card) },
    { title: words.categories, rows: categoryRows(content) },
    { title: words.disability, rows: disabilityRows(content, withDiagnosis) },
    { title: words.programme, rows: programmeRows(content, nameOf) },
  ].filter(({ rows }) => rows.length > 0);
}
