import type { Release } from '@cabinet/contracts/releases';
import { allot, commitmentOf, drawOrder } from '@cabinet/domain/draw';
import { anId, aWord } from '@cabinet/testkit/random';
import { openSecrets } from '@cabinet/secrets/secrets';
import { type Account, database } from './accounts.ts';
import { running } from './running.ts';
import { aHall, type Hall } from './visits.ts';

const dayMs = 86_400_000;

const kyivDay = (instant: Date): string => instant.toLocaleDateString('sv', { timeZone: 'Europe/Kyiv' });

/** The first working day that comes at least so many days from now. */
const workingDayIn = (days: number): Date => {
  const instant = new Date(Date.now() + days * dayMs);
  return [0, 6].includes(instant.getUTCDay()) ? workingDayIn(days + 1) : instant;
};

interface Wishes {
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  readonly calledOffAt?: Date;
}

export interface DrawnHall {
  readonly hall: Hall;
  readonly releaseId: Release['id'];
  /** The only time that is given out, with one place. */
  readonly start: string;
}

const seed = 'a1'.repeat(32);

/** A draw of one place on a working day of next week, open now unless told. */
export async function aRelease(wishes: Wishes = {}): Promise<DrawnHall> {
  const hall = await aHall({ shifts: [{ from: '08:00', to: '08:35' }] });
  const day = workingDayIn(7);
  const date = kyivDay(day);
  const id = anId();
  const [first] = await database().$queryRaw<{ start: Date }[]>`
    select (${date}::date + time '08:00') at time zone 'Europe/Kyiv' as start`;
  const start = first?.start.toISOString() ?? '';
  await database().release.create({
    data: {
      ...{ id, officeId: hall.officeId, topicId: hall.topicId, firstDay: date, lastDay: date, deskIds: [] },
      opensAt: new Date(Date.now() - dayMs),
      closesAt: new Date(Date.now() + dayMs),
      commitment: await commitmentOf(seed),
      offered: [{ start, deskIds: [...hall.deskIds] }],
      // Never drawn by the cabinet itself in these tests, so that nobody has to open it.
      sealedSeed: Buffer.from('-'),
      createdAt: new Date(),
      createdByName: 'Службенко О. П.',
      ...wishes,
    },
  });
  return { hall, releaseId: id as Release['id'], start };
}

/** The draw took place: so many asked, one of them has the place. */
export async function drawNow({ releaseId, start }: DrawnHall, people: number): Promise<void> {
  const entries = Array.from({ length: people }, () => ({ ticket: aWord('t'), wishes: [start], anyOther: false }));
  const order = await drawOrder(
    seed,
    entries.map(({ ticket }) => ticket),
  );
  const result = allot(order, entries, new Map([[start, 1]]));
  for (const { ticket, place } of result) {
    const person = await database().person.create({
      data: {
        ...{ id: anId(), surname: 'Черга', givenName: 'Олена', sex: 'female' },
        ...{ createdAt: new Date(), updatedAt: new Date() },
      },
    });
    await database().releaseEntry.create({
      data: {
        ...{ id: anId(), releaseId, personId: person.id, ticket, wishes: [start], place },
        visitor: Buffer.from('-'),
        createdAt: new Date(),
      },
    });
  }
  await database().release.update({
    where: { id: releaseId },
    data: { drawnAt: new Date(), settledAt: new Date(), seed, places: [{ start, places: 1 }] },
  });
}

/** The winner of this draw is this person, whom the centre can no longer receive at the time drawn. */
export async function winsUnbooked({ releaseId }: DrawnHall, { personId }: Account): Promise<void> {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const { id } = await database().releaseEntry.findFirstOrThrow({ where: { releaseId, place: { not: null } } });
  const name = { surname: 'Тестенко', givenName: 'Марія', patronymic: 'Іванівна' };
  const visitor = JSON.stringify({ name, phone: '+380671234567', address: null, prepare: [] });
  await database().releaseEntry.update({
    where: { id },
    data: {
      ...{ personId: personId ?? '', notBooked: 'time_gone' },
      visitor: secrets.seal({ table: 'release_entry', id, column: 'visitor' }, visitor),
    },
  });
}
