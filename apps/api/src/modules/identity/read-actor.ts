import type { AccountId, OfficeId, PersonId, SessionId } from '@cabinet/contracts/ids';
import type { AccountState, Actor } from '#platform/actor.ts';
import type { Services } from '#platform/context.ts';

const anonymous: Actor = { role: 'anonymous' };

/** A session is marked as seen at most once a minute. */
const seenAgainAfterMs = 60_000;

// One round trip for every request: the session with its owner, role, state and offices as they are at this moment.
const liveSession = `
  select s.id, s."accountId", s.complete, s."confirmedAt", s."lastSeenAt", a.role, a.state,
         p.id as "personId",
         coalesce(st.surname, p.surname) as surname,
         coalesce(st."givenName", p."givenName") as "givenName",
         coalesce(st.patronymic, p.patronymic) as patronymic,
         array(select so."officeId"::text from staff_office so where so."accountId" = a.id order by so."officeId") as "officeIds",
         (select o."nameUk" from staff_office so join office o on o.id = so."officeId"
           where so."accountId" = a.id order by so."officeId" limit 1) as "officeName"
    from session s
    join account a on a.id = s."accountId"
    left join person p on p."accountId" = a.id
    left join staff st on st."accountId" = a.id
   where s."tokenHash" = $1
     and s."endedAt" is null
     and s."expiresAt" > $2
     and (s."idleMinutes" = 0 or s."lastSeenAt" + s."idleMinutes" * interval '1 minute' > $2)
     and a.state not in ('blocked', 'recovering')`;

/** A row of liveSession, as PostgreSQL answers it. */
interface LiveSession {
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
  readonly officeName: string | null;
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
  if (row.role === 'administrator') return { role: 'administrator', ...signedIn };
  if (row.role === 'officer') {
    return { role: 'officer', ...signedIn, officeIds: row.officeIds, officeName: row.officeName ?? '' };
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

const findSession = async (
  services: Services,
  tokenHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<LiveSession | undefined> => {
  const found = await services.database.pool.query<LiveSession>({
    name: 'identity.live_session',
    text: liveSession,
    values: [Buffer.from(tokenHash), now],
  });
  return found.rows[0];
};

/** Who a session token belongs to at this moment, without counting as a sign of life; anonymous when it is over. */
export async function glanceAtActor(services: Services, tokenHash: Uint8Array<ArrayBuffer>): Promise<Actor> {
  const row = await findSession(services, tokenHash, services.now());
  return row ? toActor(row) : anonymous;
}

/** Who a session token belongs to at this moment, marked as seen; anonymous when the session is over. */
export async function readActor(services: Services, tokenHash: Uint8Array<ArrayBuffer>): Promise<Actor> {
  const now = services.now();
  const row = await findSession(services, tokenHash, now);
  if (!row) return anonymous;
  if (now.getTime() - row.lastSeenAt.getTime() >= seenAgainAfterMs) await markSeen(services, row.id, now);
  return toActor(row);
}
