import { createHash } from 'node:crypto';
import { anOffice } from '@cabinet/testkit/offices';
import type pg from 'pg';
import { storeRows } from './generate.ts';
import type { Row } from './people.ts';
import type { Seeded } from './seeded.ts';

/** Somebody with a session who comes for a place. */
export interface Comer {
  readonly personId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const batch = 2_000;
const at = '2026-10-01T08:00:00.000Z';

interface Rows {
  readonly comer: Comer;
  readonly account: Row;
  readonly person: Row;
  readonly session: Row;
}

function comerOf(chance: Seeded, number: number): Rows {
  const now = Date.now();
  const [accountId, personId, sessionId] = [chance.id(now), chance.id(now), chance.id(now)];
  const login = `crowd${number}-${accountId.slice(-6)}`;
  const token = chance.bytes(32).toString('base64url');
  return {
    comer: { personId, headers: { cookie: `__Host-sid=${token}`, 'content-type': 'application/json' } },
    account: {
      ...{ id: accountId, role: 'applicant', state: 'active', login, loginKey: login, language: 'uk', version: 1 },
      ...{ email: `${login}@example.org`, emailKey: `${login}@example.org`, emailVerifiedAt: at, passwordHash: '-' },
      ...{ passwordChangedAt: at, createdAt: at },
    },
    person: {
      ...{ id: personId, accountId, kind: 'person', surname: 'Черга', givenName: 'Олена', sex: 'female', version: 1 },
      ...{ citizenship: 'UA', taxIdRefused: false, actualSameRegistered: true, accessNeeds: [] },
      ...{ notifyByEmail: false, notifyBySms: false, createdAt: at, updatedAt: at },
    },
    session: {
      ...{ id: sessionId, accountId, tokenHash: `\\x${createHash('sha256').update(token).digest('hex')}` },
      ...{ createdAt: new Date(), lastSeenAt: new Date(), expiresAt: new Date(now + 12 * 3_600_000), idleMinutes: 0 },
      ...{ complete: true, attempts: 0, sharedDevice: false, userAgent: 'bench', ipPrefix: '127.0.0.0/24' },
    },
  };
}

/** Stores so many people with live sessions; each may book. */
export async function storeCrowd(db: pg.Client, chance: Seeded, count: number): Promise<Comer[]> {
  const comers: Comer[] = [];
  for (let first = 0; first < count; first += batch) {
    const rows = Array.from({ length: Math.min(batch, count - first) }, (_, index) => comerOf(chance, first + index));
    await storeRows(
      db,
      'account',
      rows.map(({ account }) => account),
    );
    await storeRows(
      db,
      'person',
      rows.map(({ person }) => person),
    );
    await storeRows(
      db,
      'session',
      rows.map(({ session }) => session),
    );
    comers.push(...rows.map(({ comer }) => comer));
  }
  return comers;
}

/** A centre that receives on one day only. */
export interface Reception {
  readonly officeId: string;
  readonly deskIds: readonly string[];
  readonly topicId: string;
  readonly topic: string;
  /** Starts of its visits, ISO instants. */
  readonly starts: readonly string[];
}

const minutes = 15;

interface Size {
  readonly desks: number;
  readonly times: number;
}

const clockOf = (total: number): string =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;

/** Stores a centre with desks × times places on the next day, one after another from eight in the morning. */
export async function storeReception(db: pg.Client, chance: Seeded, { desks, times }: Size): Promise<Reception> {
  const now = Date.now();
  const [officeId, topicId] = [chance.id(now), chance.id(now)];
  const deskIds = Array.from({ length: desks }, () => chance.id(now));
  const topic = `topic-${topicId.slice(-8)}`;
  const tomorrow = new Date(now + 24 * 3_600_000).toLocaleDateString('sv', { timeZone: 'Europe/Kyiv' });
  const opens = 8 * 60;
  const shift = {
    ...{ from: clockOf(opens), to: clockOf(opens + times * minutes), breaks: [] },
    ...{ deskIds, offeredTo: 'public', meets: [] },
  };
  const code = `B${topicId.slice(-6).toUpperCase()}`;
  await storeRows(db, 'office', [{ ...anOffice({ id: officeId, code }), access: [], active: true, version: 1 }]);
  await storeRows(db, 'topic', [
    {
      ...{ id: topicId, code: topic, nameUk: 'Питання', nameEn: 'Matter', bringUk: ['Паспорт'], bringEn: ['Passport'] },
      ...{ minutes, serviceCodes: [], channels: ['office'], position: 1, active: true, version: 1 },
    },
  ]);
  await storeRows(db, 'office_topic', [{ officeId, topicId }]);
  await storeRows(
    db,
    'desk',
    deskIds.map((id, position) => ({
      ...{ id, officeId, nameUk: `Вікно ${position + 1}`, nameEn: `Desk ${position + 1}`, channel: 'office' },
      ...{ meets: [], topicIds: [], position, active: true, version: 1 },
    })),
  );
  await storeRows(db, 'day_exception', [
    {
      ...{ id: chance.id(now), officeId, date: tomorrow, shifts: [shift], reasonUk: '', reasonEn: '' },
      ...{ createdAt: at, createdByName: 'bench' },
    },
  ]);
  const day = await db.query<{ start: Date }>(`select ($1::date + time '08:00') at time zone 'Europe/Kyiv' as start`, [
    tomorrow,
  ]);
  const first = day.rows[0]?.start.getTime() ?? 0;
  const starts = Array.from({ length: times }, (_, index) => new Date(first + index * minutes * 60_000).toISOString());
  return { officeId, deskIds, topicId, topic, starts };
}
