import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import { cardTopics } from '@cabinet/contracts/card-topics';
import type { CardFieldChange } from '@cabinet/contracts/registry';
import { taxIdDisagreements, unzrBirthDate } from '@cabinet/contracts/tax-id';

type Leaves = ReadonlyMap<string, unknown>;

/** Every word of a topic by its path; a list of plain words is one of them. */
const leavesOf = (value: unknown, path = ''): [string, unknown][] => {
  if (value === null || value === undefined) return [];
  const isBranch =
    typeof value === 'object' && !(Array.isArray(value) && value.every((one) => typeof one !== 'object'));
  if (!isBranch) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
};

const told = (leaves: Leaves, path: string): unknown => leaves.get(path) ?? null;

/** What is another in a card than it was, word by word. */
export function differences(before: CardContent | null, after: CardContent): CardFieldChange[] {
  return cardTopics.flatMap((topic) => {
    const [was, is]: [Leaves, Leaves] = [new Map(leavesOf(before?.[topic])), new Map(leavesOf(after[topic]))];
    const paths = [...new Set([...was.keys(), ...is.keys()])];
    return paths
      .filter((path) => JSON.stringify(told(was, path)) !== JSON.stringify(told(is, path)))
      .map((path) => ({ topic, path, before: told(was, path), after: told(is, path) }));
  });
}

/** Topics without which a card is not whole. */
export function missingTopics({
  document,
  addresses,
  contacts,
  categories,
  disability,
}: Pick<CardContent, 'document' | 'addresses' | 'contacts' | 'categories' | 'disability'>): CardTopic[] {
  const saysDisability = categories?.some(({ kind }) => kind === 'adultDisability' || kind === 'childDisability');
  return [
    ...(document ? [] : ['document' as const]),
    ...(addresses ? [] : ['addresses' as const]),
    ...(contacts ? [] : ['contacts' as const]),
    ...(categories ? [] : ['categories' as const]),
    ...(saysDisability && !disability ? ['disability' as const] : []),
  ];
}

/** ДСТУ-like shapes in use: «12 ААБ № 123456», four digits and ten for displaced persons. Unusual is not wrong. */
const msekNumber = /^(?:\d{1,2}\s?)?[А-ЯҐЄІЇ]{2,3}\s?№?\s?\d{6,7}$/u;
const displacedNumber = /^\d{4}-\d{10}$/;

/** What of a card does not agree, or looks unusual. A state register may itself be wrong, so this warns and never refuses. */
export function cardDisagreements({
  person,
  numbers,
  disability,
  displaced,
}: CardContent): { topic: CardTopic; code: string }[] {
  const found: { topic: CardTopic; code: string }[] = [];
  const differing = numbers.taxId ? taxIdDisagreements(numbers.taxId, person) : [];
  if (differing.includes('birthDate')) found.push({ topic: 'numbers', code: 'persons.tax_id_birth_date_differs' });
  if (differing.includes('sex')) found.push({ topic: 'numbers', code: 'persons.tax_id_sex_differs' });
  if (numbers.unzr && unzrBirthDate(numbers.unzr) !== person.birthDate)
    found.push({ topic: 'numbers', code: 'persons.unzr_birth_date_differs' });
  const paper = disability?.established.document;
  if (paper?.kind === 'msek_certificate' && !msekNumber.test(paper.number))
    found.push({ topic: 'disability', code: 'registry.certificate_number_unusual' });
  if (displaced && !displacedNumber.test(displaced.certificateNumber))
    found.push({ topic: 'displaced', code: 'registry.displaced_number_unusual' });
  return found;
}
