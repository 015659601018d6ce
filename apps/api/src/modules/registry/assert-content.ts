import { birthDateRefusal } from '@cabinet/contracts/people';
import type { CardContent, CardDraft, CardTopicChange } from '@cabinet/contracts/registry-card';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import { problemWith } from '#platform/problem.ts';

/** A whole card, or one on the way. */
type WrittenTopics = { readonly [Topic in keyof CardDraft]: CardDraft[Topic] | null };

interface Place {
  readonly tx: Pick<Transaction, 'productClass'>;
  readonly now: Date;
  /** Where the content stands in what was sent: `/content`. */
  readonly pointerOf: (topic: keyof CardContent) => string;
}

interface Standing {
  readonly today: string;
  /** Codes of the catalogue. */
  readonly classes: ReadonlySet<string>;
  readonly pointerOf: Place['pointerOf'];
}

/** What cannot be in a card: a birth date, papers of days to come, devices that no class is. */
export function contentErrors(content: WrittenTopics, { today, classes, pointerOf }: Standing): FieldError[] {
  const errors: FieldError[] = [];
  const birthDate = content.person && birthDateRefusal(content.person.birthDate, today);
  if (birthDate) errors.push({ pointer: `${pointerOf('person')}/birthDate`, code: birthDate });
  const issued: readonly (readonly [keyof CardContent, string, string | null | undefined])[] = [
    ['document', '/issuedOn', content.document?.issuedOn],
    ['displaced', '/issuedOn', content.displaced?.issuedOn],
    ['programme', '/issuedOn', content.programme?.issuedOn],
    ['disability', '/established/establishedOn', content.disability?.established.establishedOn],
    ['disability', '/established/document/issuedOn', content.disability?.established.document?.issuedOn],
    ...(content.categories ?? []).map(({ issuedOn }, place) => ['categories', `/${place}/issuedOn`, issuedOn] as const),
  ];
  for (const [topic, path, day] of issued)
    if (day && day > today) errors.push({ pointer: `${pointerOf(topic)}${path}`, code: 'field.date_future' });
  for (const [place, { classCode }] of (content.programme?.lines ?? []).entries())
    if (!classes.has(classCode))
      errors.push({ pointer: `${pointerOf('programme')}/lines/${place}/classCode`, code: 'persons.device_unknown' });
  return errors;
}

/** Codes of these devices that the catalogue knows; of all of them unless told which. */
export async function readKnownClasses(db: Place['tx'], codes?: readonly string[]): Promise<ReadonlySet<string>> {
  const where = codes ? { code: { in: [...codes] } } : {};
  const known = await db.productClass.findMany({ where, select: { code: true } });
  return new Set(known.map(({ code }) => code));
}

/** Throws common.invalid_request for a birth date that cannot be, papers of days to come, devices that no class is. */
export async function assertContent({ tx, now, pointerOf }: Place, content: WrittenTopics): Promise<void> {
  const classes = await readKnownClasses(tx, content.programme?.lines.map(({ classCode }) => classCode) ?? []);
  const errors = contentErrors(content, { today: kyivDate(now), classes, pointerOf });
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
}

/** The same for one topic of a card on the way. */
export const assertTopic = (place: Omit<Place, 'pointerOf'>, { topic, value }: CardTopicChange): Promise<void> =>
  // Boundary: the value belongs to its topic, which a computed key forgets.
  assertContent(
    { ...place, pointerOf: () => '/change/value' },
    (value === null ? {} : { [topic]: value }) as CardDraft,
  );
