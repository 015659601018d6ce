import { birthDateRefusal } from '@cabinet/contracts/people';
import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import { problemWith } from '#platform/problem.ts';

interface Place {
  readonly tx: Pick<Transaction, 'productClass'>;
  readonly now: Date;
  /** Where the content stands in what was sent: `/content`. */
  readonly pointerOf: (topic: keyof CardContent) => string;
}

/** Throws common.invalid_request for a birth date that cannot be, papers of days to come, devices that no class is. */
export async function assertContent({ tx, now, pointerOf }: Place, content: CardContent): Promise<void> {
  const today = kyivDate(now);
  const errors: FieldError[] = [];
  const birthDate = birthDateRefusal(content.person.birthDate, today);
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
  const codes = content.programme?.lines.map(({ classCode }) => classCode) ?? [];
  const known = await tx.productClass.findMany({ where: { code: { in: codes } }, select: { code: true } });
  for (const [place, code] of codes.entries())
    if (!known.some((one) => one.code === code))
      errors.push({ pointer: `${pointerOf('programme')}/lines/${place}/classCode`, code: 'persons.device_unknown' });
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
}
