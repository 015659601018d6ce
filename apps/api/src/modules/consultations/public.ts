import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';

/** What a message about a consultation may mention: neither the topic nor a word of what was said. */
export interface ConsultationForLetter {
  readonly number: string;
  readonly personId: string;
  readonly officeName: { readonly uk: string; readonly en: string };
  /** YYYY-MM-DD; null of a draft. */
  readonly dueOn: string | null;
  /** Who did what the entry tells of. */
  readonly actorName: string;
  readonly actorRole: string;
}

/** Facts for a message about one entry; null when the consultation or the entry is no longer there. */
export async function findConsultationForLetter(
  db: Pick<Transaction, 'consultationEntry'>,
  consultationId: string,
  entryId: string,
): Promise<ConsultationForLetter | null> {
  const entry = await db.consultationEntry.findFirst({
    where: { id: entryId, consultationId },
    select: {
      actorName: true,
      actorRole: true,
      consultation: {
        select: { number: true, personId: true, dueOn: true, office: { select: { nameUk: true, nameEn: true } } },
      },
    },
  });
  if (!entry) return null;
  const { actorName, actorRole, consultation } = entry;
  const { number, personId, dueOn, office } = consultation;
  return { number, personId, dueOn, officeName: { uk: office.nameUk, en: office.nameEn }, actorName, actorRole };
}

/** What was begun from a consultation leads back to it: it must have been sent, by the same person. Throws common.not_found. */
export async function assertOwnConsultation(
  db: Pick<Transaction, 'consultation'>,
  personId: string,
  id: string,
): Promise<void> {
  const own = await db.consultation.count({ where: { id, personId, sentAt: { not: null } } });
  if (own === 0) throw problem(commonProblems.notFound, { consultationId: id });
}
