import type { Database } from '@cabinet/db/open-database';
import { answerDueOn } from '@cabinet/domain/consultation-term';
import { shortNumberOf } from '@cabinet/domain/short-number';
import type { Secrets } from '@cabinet/secrets/secrets';
import { demoAccounts } from '@cabinet/testkit/demo-accounts';
import { anId } from '@cabinet/testkit/random';

interface Tools {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: Date;
}

const hour = 3_600_000;

async function nextSequence(db: Database): Promise<number> {
  const [place] = await db.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('consultation', 'sequence'))::int as sequence`;
  if (!place) throw new Error('The sequence of consultations gave no number');
  return place.sequence;
}

interface Beginning {
  readonly personId: string;
  readonly officeId: string;
}

async function seedDraft({ db, secrets, now }: Tools, { personId, officeId }: Beginning): Promise<void> {
  const topic = await db.topic.findUnique({ where: { code: 'residence' }, select: { id: true } });
  const [id, sequence] = [anId(), await nextSequence(db)];
  const text = 'Хочу зареєструвати доньку за своєю адресою. Чи потрібна згода сусідки, якій належить частина будинку?';
  await db.consultation.create({
    data: {
      id,
      sequence,
      number: shortNumberOf('consultation', sequence),
      personId,
      officeId,
      topicId: topic?.id ?? null,
      state: 'draft',
      draftText: secrets.seal({ table: 'consultation', id, column: 'draftText' }, text),
      createdAt: now,
      updatedAt: now,
    },
  });
}

async function seedAnswered({ db, secrets, now }: Tools, { personId, officeId }: Beginning): Promise<void> {
  const topic = await db.topic.findUnique({ where: { code: 'social-protection' }, select: { id: true } });
  const [id, sequence] = [anId(), await nextSequence(db)];
  const [askedAt, answeredAt] = [new Date(now.getTime() - 50 * hour), new Date(now.getTime() - 26 * hour)];
  const calendar = { weekendDays: [0, 6], holidays: [], martialLaw: [], exceptions: [] };
  await db.consultation.create({
    data: {
      id,
      sequence,
      number: shortNumberOf('consultation', sequence),
      personId,
      officeId,
      topicId: topic?.id ?? null,
      state: 'answered',
      applicantName: 'Зразкова Марія Іванівна',
      createdAt: askedAt,
      updatedAt: answeredAt,
      sentAt: askedAt,
      dueOn: answerDueOn(askedAt, calendar),
      answeredAt,
      answeredByName: 'Службенко О. П.',
      ...(topic && { proposal: { kind: 'visit', code: 'social-protection', officeId } }),
    },
  });
  const say = async (act: string, at: Date, by: { role: string; name: string; text: string }): Promise<void> => {
    const entryId = anId();
    await db.consultationEntry.create({
      data: {
        id: entryId,
        consultationId: id,
        at,
        act,
        actorRole: by.role,
        actorName: by.name,
        text: secrets.seal({ table: 'consultation_entry', id: entryId, column: 'text' }, by.text),
      },
    });
  };
  await say('send', askedAt, {
    role: 'applicant',
    name: 'Зразкова М. І.',
    text: 'Маю рекомендацію на крісло колісне. Куди мені звернутися і що взяти з собою?',
  });
  await say('answer', answeredAt, {
    role: 'officer',
    name: 'Службенко О. П.',
    text: 'Заяву приймемо в нашому ЦНАП або через кабінет.\n\nВізьміть паспорт, РНОКПП і документ, у якому рекомендовано крісло. Рішення буде за 10 робочих днів.',
  });
}

/** Two consultations of the demonstration's applicant: a draft and an answered one. Safe to run again. */
export async function seedDemoConsultations(tools: Tools, officeId: string | undefined): Promise<void> {
  const person = await tools.db.person.findFirst({
    where: { account: { loginKey: demoAccounts.applicant.login } },
    select: { id: true, _count: { select: { consultations: true } } },
  });
  if (!person || !officeId || person._count.consultations > 0) return;
  await seedAnswered(tools, { personId: person.id, officeId });
  await seedDraft(tools, { personId: person.id, officeId });
}
