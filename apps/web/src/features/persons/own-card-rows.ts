import { formatPhone } from '@cabinet/contracts/phone-format';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { formatAddress } from '@cabinet/domain/place-names';
import { formatPersonName, type Formats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { SummaryRow } from '#shared/ui/SummaryList.tsx';

export interface CardWording {
  readonly text: TextsOf<'ownCard'>;
  readonly persons: TextsOf<'persons'>;
  readonly formats: Formats;
}

/** What is known alone: a card has room for much that few people have. */
const known = (rows: readonly SummaryRow[]): SummaryRow[] => rows.filter(({ value }) => Boolean(value));

const term = ({ persons, formats }: CardWording, validUntil: string | null): string =>
  validUntil ? persons.validUntil(formats.date(validUntil)) : persons.withoutTerm;

const joined = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');

export const personRows = ({ text, formats }: CardWording, { person }: CardContent): SummaryRow[] =>
  known([
    { term: text.name, value: formatPersonName(person.name) },
    { term: text.formerSurname, value: person.formerSurname },
    { term: text.birthDate, value: formats.date(person.birthDate) },
  ]);

export const reachRows = ({ text, persons }: CardWording, { addresses, contacts }: CardContent): SummaryRow[] =>
  known([
    { term: text.registered, value: addresses && formatAddress(addresses.registered) },
    { term: text.actual, value: addresses && (addresses.actual ? formatAddress(addresses.actual) : text.actualSame) },
    { term: text.phone, value: contacts?.phone && formatPhone(contacts.phone) },
    { term: text.otherPhone, value: contacts?.otherPhone && formatPhone(contacts.otherPhone) },
    { term: text.email, value: contacts?.email },
    { term: text.needs, value: contacts?.needs.map((need) => persons.needs.kinds[need]).join(', ') },
  ]);

export const disabilityRows = (wording: CardWording, { disability }: CardContent): SummaryRow[] => {
  const { text, persons, formats } = wording;
  if (!disability) return [];
  const { established, nextAssessmentOn, impairments, diagnosis } = disability;
  const { group, subgroup, causes, establishedOn, validUntil, document } = established;
  const paper =
    document &&
    joined([
      persons.disabilityDocuments[document.kind],
      text.numberOf(document.number, formats.date(document.issuedOn)),
    ]);
  return known([
    { term: text.group, value: joined([persons.groups[group], subgroup ? persons.subgroups[subgroup] : null]) },
    { term: text.validUntil, value: validUntil ? formats.date(validUntil) : text.withoutTerm },
    { term: text.causes, value: causes.map((cause) => persons.causes[cause]).join(', ') },
    { term: text.established, value: establishedOn && formats.date(establishedOn) },
    { term: text.disabilityDocument, value: paper },
    { term: text.nextAssessment, value: nextAssessmentOn && formats.date(nextAssessmentOn) },
    { term: text.impairments, value: impairments.map((kind) => text.impairmentKinds[kind]).join(', ') },
    { term: text.diagnosis, value: diagnosis },
  ]);
};

export const programmeRows = (wording: CardWording, { programme }: CardContent): SummaryRow[] => {
  const { text, formats } = wording;
  if (!programme) return [];
  const { number, issuedOn, issuer, validUntil, lines } = programme;
  const paper = [text.numberOf(number, formats.date(issuedOn)), issuer, term(wording, validUntil)];
  return known([
    { term: text.programme, value: joined(paper) },
    { term: text.devices, value: lines.length > 0 && text.deviceCount(lines.length) },
  ]);
};

export const categoryRows = (wording: CardWording, { categories }: CardContent): SummaryRow[] =>
  (categories ?? []).map(({ kind, document, number, issuedOn, validUntil }) => ({
    term: wording.text.categoryKinds[kind],
    value: joined([document, number && `№ ${number}`, wording.formats.date(issuedOn), term(wording, validUntil)]),
  }));

/** What few cards have. */
export const otherRows = (wording: CardWording, { displaced, representatives, social }: CardContent): SummaryRow[] => {
  const { text, formats } = wording;
  const certificate = displaced && text.numberOf(displaced.certificateNumber, formats.date(displaced.issuedOn));
  return known([
    { term: text.topics.displaced, value: certificate },
    { term: text.formerPlace, value: displaced?.formerPlace },
    {
      term: text.topics.representatives,
      value: representatives
        ?.map((one) =>
          joined([`${text.relations[one.relation]}: ${formatPersonName(one.name)}`, term(wording, one.validUntil)]),
        )
        .join('; '),
    },
    { term: text.education, value: social?.education },
    { term: text.occupation, value: social?.occupation },
    { term: text.benefit, value: social?.benefit },
    { term: text.household, value: social?.household },
  ]);
};
