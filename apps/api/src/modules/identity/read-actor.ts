import type { OfficeKind } from '@cabinet/contracts/administration';
import type { AccountId, OfficeId, PersonId, SessionId } from '@cabinet/contracts/ids';
import type { AccountState, Actor } from '#platform/actor.ts';
import { batched } from '#platform/batched.ts';
import type { Services } from '#platform/context.ts';

const anonymous: Actor = { role: 'anonymous' };

/** A session is marked as seen at most once a minute. */
const seenAgainAfterMs = 60_000;

// One round trip for all requests of a moment: sessions with their owner, role, state and offices as they are now.
const liveSessions = `
  select s."tokenHash", s.id, s."accountId", s.complete, s."confirmedAt", s."lastSeenAt", a.role, a.state,
         p.id as "personId",
         coalesce(st.surname, p.surname) as surname,
         coalesce(st."givenName", p."givenName") as "givenName",
         coalesce(st.patronymic, p.patronymic) as patronymic,
         array(select so."officeId"::text from staff_office so where so."accountId" = a.id order by so."officeId") as "officeIds",
         array(select distinct o.kind from staff_office so join office o on o.id = so."officeId"
                where so."accountId" = a.id) as "officeKinds"
    from session s
    join account a on a.id = s."accountId"
    left join person p on p."accountId" = a.id
    left join staff st on st."accountId" = a.id
   where s."tokenHash" = any($1::bytea[])
     and s."endedAt" is null
     and s."expiresAt" > $2
     and (s."idleMinutes" = 0 or s."lastSeenAt" + s."idleMinutes" * interval '1 minute' > $2)
     and a.state not in ('blocked', 'recovering')`;

/** A row of liveSessions, as PostgreSQL answers it. */
interface LiveSession {
  readonly tokenHash: Buffer;
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly complete: boolean;
  readonly confirmedAt: Date | null;
  readonly lastSeenAt: Date;
  readonly role: string;
  readonly state: AccountState;
  readonly personId: PersonId | null;
  readonly surname: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
  readonly officeIds: readonly OfficeId[];
  readonly officeKinds: readonly OfficeKind[];
}

const initial = (name: string | null): string => (name ? `${[...name][0]}.` : '');

/** «Шевченко М. І.» */
const shortName = ({ surname, givenName, patronymic }: LiveSession): string =>
  [surname, initial(givenName), initial(patronymic)].filter((part) => part).join(' ');

const toActor = (row: LiveSession): Actor => {
  if (!row.complete) return { role: 'anonymous', pending: { sessionId: row.id, accountId: row.accountId } };
  const signedIn = {
    accountId: row.accountId,
    sessionId: row.id,
    state: row.state,
    name: shortName(row),
    confirmedAt: row.confirmedAt?.getTime() ?? 0,
  };
  if (row.role === 'administrator' || row.role === 'editor') return { role: row.role, ...signedIn };
  if (row.role === 'officer') {
    return { role: 'officer', ...signedIn, officeIds: row.officeIds, officeKinds: row.officeKinds };
  }
  return row.role === 'applicant' && row.personId
    ? { role: 'applicant', ...signedIn, personId: row.personId }
    : anonymous;
};

const markSeen = async (services: Services, sessionId: string, now: Date): Promise<void> => {
  try {
    await services.database.pool.query({
      name: 'identity.session_seen',
      text: 'update session set "lastSeenAt" = $2 where id = $1 and "lastSeenAt" < $2',
      values: [sessionId, now],
    });
  } catch (error) {
    // A mark that is late by a minute must not refuse the request it belongs to.
    services.log.warn({ error: String(error) }, 'session not marked as seen');
  }
};

const sessionsOf = (services: Services) =>
  batched<Buffer, LiveSession>(async (tokenHashes) => {
    const { rows } = await services.database.pool.query<LiveSession>({
      name: 'identity.live_sessions',
      text: liveSessions,
      values: [tokenHashes, services.now()],
    });
    return tokenHashes.map((wanted) => rows.find(({ tokenHash }) => tokenHash.equals(wanted)) ?? null);
  });

const finders = new WeakMap<Services, ReturnType<typeof sessionsOf>>();

const findSession = (services: Services, tokenHash: Uint8Array<ArrayBuffer>): Promise<LiveSession | null> => {
  const find = finders.get(services) ?? sessionsOf(services);
  finders.set(services, find);
  return find(Buffer.from(tokenHash));
};

/** Who a session token belongs to at this moment, without counting as a sign of life; anonymous when it is over. */
export async function glanceAtActor(services: Services, tokenHash: Uint8Array<ArrayBuffer>): Promise<Actor> {
  const row = await findSession(services, tokenHash);
  return row ? toActor(row) : anonymous;
}

/** Who a session token belongs to at this moment, marked as seen; anonymous when the session is over. */
export async function readActor(services: Services, tokenHash: Uint8Array<ArrayBuffer>): Promise<Actor> {
  const row = await findSession(services, tokenHash);
  if (!row) return anonymous;
  const now = services.now();
  if (now.getTime() - row.lastSeenAt.getTime() >= seenAgainAfterMs) await markSeen(services, row.id, now);
  return toActor(row);
}
