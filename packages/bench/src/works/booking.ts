import pg from 'pg';
import { patiently, type Reply, rush, type Rushed, told } from '../crowd.ts';
import { type Comer, type Reception, storeCrowd, storeReception } from '../generate/crowd.ts';
import { seeded } from '../generate/seeded.ts';
import { startLimit, startProduct } from '../scene.ts';
import type { Server } from '../processes.ts';
import { interleaved } from '../rounds.ts';
import { median, medianRatio, quantile } from '../statistics.ts';
import type { Finding, Work } from '../work.ts';
import { atMost, shareOfLimit } from './finding.ts';

const visitor = {
  name: { surname: 'Черга', givenName: 'Олена', patronymic: 'Іванівна' },
  phone: '+380671234567',
  address: null,
  prepare: [],
};

const holdOf = ({ officeId, topic }: Reception, from: string): string => JSON.stringify({ officeId, topic, from });

const failed = (reply: Reply): Error =>
  new Error(`A booking was answered ${reply.status}; the measurement is void: ${reply.body.slice(0, 300)}`);

const count = async (db: pg.Client, text: string, values: unknown[]): Promise<number> =>
  Number(Object.values((await db.query(text, values)).rows[0] ?? {})[0]);

const overlapsText = `
  select count(*)::int from visit_place a join visit_place b
    on a."deskId" = b."deskId" and a.id < b.id and tstzrange(a."from", a."to") && tstzrange(b."from", b."to")
  where a."deskId" = any($1::uuid[])`;

/** Throws when a desk is taken twice at one time. The same question finds the planted double of wrongly(). */
async function assertNoDouble(db: pg.Client, { deskIds }: Reception): Promise<void> {
  const doubles = await count(db, overlapsText, [deskIds]);
  if (doubles > 0) throw new Error(`${doubles} places were given twice`);
}

/** Plants two visits at one desk and time, as a booking that looks before it inserts would: the detector must see it. */
async function proveDetector(db: pg.Client, reception: Reception): Promise<void> {
  await db.query('begin');
  try {
    await db.query('alter table visit_place drop constraint visit_place_no_overlap');
    await db.query('alter table visit_place drop constraint "visit_place_visitId_fkey"');
    const [deskId, from] = [reception.deskIds[0], reception.starts[0]];
    for (let times = 0; times < 2; times += 1)
      await db.query(
        `insert into visit_place (id, "visitId", "deskId", "from", "to")
         values (gen_random_uuid(), gen_random_uuid(), $1, $2, $2::timestamptz + interval '15 minutes')`,
        [deskId, from],
      );
    const seen = await assertNoDouble(db, reception).then(
      () => false,
      () => true,
    );
    if (!seen) throw new Error('The detector of double bookings sees none: the measurement is void');
  } finally {
    await db.query('rollback');
  }
}

const crowdSize = 200;
const slots = 20;

/** Two hundred people press at once for twenty places, each for one of them; answers how many a second were served. */
async function pressOnce(
  people: number,
  act: (number: number, send: Parameters<Parameters<typeof rush>[0]['act']>[1]) => Promise<Reply>,
  server: Server,
): Promise<Rushed<Reply>> {
  const rushed = await rush({ urls: [server.url], connections: people, people, act });
  const good = rushed.outcomes.filter(({ status }) => status === 201).length;
  const wrong = rushed.outcomes.find(({ status }) => status !== 201 && status !== 409);
  if (wrong) throw failed(wrong);
  if (good !== slots) throw new Error(`${good} of ${slots} places were given; the measurement is void`);
  return rushed;
}

async function comparePresses(
  db: pg.Client,
  { product, limit, crowd, rounds }: { product: Server; limit: Server; crowd: readonly Comer[]; rounds: number },
): Promise<Finding> {
  const chance = seeded(7);
  const byProduct = async (): Promise<Rushed<Reply>> => {
    const reception = await storeReception(db, chance, { desks: 1, times: slots });
    const act = (number: number, send: Parameters<Parameters<typeof rush>[0]['act']>[1]): Promise<Reply> =>
      patiently(() =>
        send(
          '/api/v1/visits/holds',
          crowd[number]?.headers ?? {},
          holdOf(reception, reception.starts[number % slots] ?? ''),
        ),
      );
    const rushed = await pressOnce(crowdSize, act, product);
    await assertNoDouble(db, reception);
    return rushed;
  };
  const byLimit = (): Promise<Rushed<Reply>> => {
    const reception = chance.id(Date.now());
    return pressOnce(
      crowdSize,
      (number, send) =>
        send(
          '/places',
          { 'content-type': 'application/json' },
          JSON.stringify({ reception, place: number % slots, places: slots }),
        ),
      limit,
    );
  };
  await interleaved([byProduct, byLimit], 2);
  const measured = await interleaved([byProduct, byLimit], rounds);
  const perSecond = measured.map((all) => all.map(({ seconds }) => crowdSize / seconds));
  const ratio = medianRatio(perSecond[0] ?? [], perSecond[1] ?? []);
  const sides = measured.map((all, at) => ({
    name: at === 0 ? 'product' : 'bare ON CONFLICT',
    perSecond: median(perSecond[at] ?? []),
    p50: median(all.flatMap(({ latencies }) => [...latencies.values()].flat())),
    p99: quantile(
      all.flatMap(({ latencies }) => [...latencies.values()].flat()),
      0.99,
    ),
  }));
  const finding = shareOfLimit('booking', 'Two hundred people after twenty places, at once', {
    compared: { ratios: [ratio, 1], sides: [] },
    least: 0.5,
  });
  return { ...finding, details: { ...finding.details, presses: sides, rounds: perSecond } };
}

interface Outcome {
  readonly booked: boolean;
  /** Whether somebody who was late was told other times while there were any. */
  readonly told: boolean;
}

/** Somebody who wants any place: takes what is offered instead until booked, or until there is nothing left. */
async function seekPlace(
  reception: Reception,
  comer: Comer,
  wish: string,
  send: Parameters<Parameters<typeof rush>[0]['act']>[1],
): Promise<Outcome> {
  let from = wish;
  for (;;) {
    const held = await patiently(() => send('/api/v1/visits/holds', comer.headers, holdOf(reception, from)));
    if (held.status === 201) {
      const { id } = JSON.parse(held.body) as { id: string };
      const body = JSON.stringify({ holdId: id, visitor });
      const booked = await patiently(() => send('/api/v1/visits', comer.headers, body));
      if (booked.status !== 201) throw failed(booked);
      return { booked: true, told: true };
    }
    if (held.status !== 409) throw failed(held);
    const { facts } = JSON.parse(held.body) as { facts?: { alternatives?: { from: string }[] } };
    if (!facts?.alternatives) throw failed(held);
    const [other] = facts.alternatives;
    if (!other) return { booked: false, told: true };
    from = facts.alternatives[Math.floor(Math.random() * facts.alternatives.length)]?.from ?? other.from;
  }
}

interface RushSize {
  readonly people: number;
  readonly desks: number;
  readonly times: number;
}

async function rushFor(
  db: pg.Client,
  servers: readonly Server[],
  { people, desks, times }: RushSize,
): Promise<Finding[]> {
  const chance = seeded(11 + servers.length);
  const crowd = await storeCrowd(db, chance, people);
  const reception = await storeReception(db, chance, { desks, times });
  const places = desks * times;
  const rushed = await rush({
    urls: servers.map(({ url }) => url),
    connections: 500,
    people,
    act: (number, send) => {
      const comer = crowd[number];
      if (!comer) throw new Error('Nobody comes');
      return seekPlace(reception, comer, chance.pick(reception.starts), send);
    },
  });
  await assertNoDouble(db, reception);
  const rows = await count(db, `select count(*)::int from visit where "officeId" = $1 and state = 'booked'`, [
    reception.officeId,
  ]);
  const booked = rushed.outcomes.filter((outcome) => outcome.booked).length;
  if (booked !== places || rows !== places)
    throw new Error(`${booked} were told they are booked and ${rows} are, of ${places}; the measurement is void`);
  const who = servers.length === 1 ? 'one process' : `${servers.length} processes`;
  const details = { places, people, statuses: told(rushed), seconds: rushed.seconds };
  const accepted = quantile(rushed.latencies.get(201) ?? [], 0.99);
  const shed = quantile(rushed.latencies.get(429) ?? [0], 0.99);
  const name = `${people} people after ${places} places, ${who}`;
  return [
    atMost('booking', `${name}: until everybody has an answer`, {
      value: rushed.seconds,
      most: 30,
      unit: ' s',
      details,
    }),
    atMost('booking', `${name}: p99 of what was accepted`, { value: accepted, most: 3_000, unit: ' ms' }),
    atMost('booking', `${name}: p99 of «try again in a second»`, { value: shed, most: 50, unit: ' ms' }),
  ];
}

/** Booking when everybody comes at once: against the bare statement, and a rush with one process and with two. */
export const booking: Work = async ({ stage, plan, small, product }) => {
  const db = new pg.Client({ connectionString: small.databaseUrl });
  await db.connect();
  const limit = await startLimit(stage, 'book-place', { DATABASE_URL: small.databaseUrl });
  const second = await startProduct({ ...stage, profiles: undefined }, small.databaseUrl);
  try {
    await proveDetector(db, await storeReception(db, seeded(3), { desks: 1, times: 2 }));
    const crowd = await storeCrowd(db, seeded(5), crowdSize);
    const share = await comparePresses(db, { product, limit, crowd, rounds: plan.rounds });
    const size = { people: plan.rush, desks: 20, times: Math.round(plan.rush / 400) };
    return [share, ...(await rushFor(db, [product], size)), ...(await rushFor(db, [product, second], size))];
  } finally {
    await limit.stop();
    await second.stop();
    await db.end();
  }
};
