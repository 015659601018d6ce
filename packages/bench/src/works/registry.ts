import { openDatabase } from '@cabinet/db/open-database';
import { soundsLike } from '@cabinet/domain/sounds-like';
import { indexes, surnameKey } from '@cabinet/secrets/sealed-card';
import type { Secrets } from '@cabinet/secrets/secrets';
import pg from 'pg';
import { type CardAsked, storeCards } from '../generate/cards.ts';
import { interleaved } from '../rounds.ts';
import { secretsOf } from '../scene.ts';
import { median, quantile } from '../statistics.ts';
import type { Finding, Work } from '../work.ts';
import { atMost } from './finding.ts';

const asked = 500;
const mostFound = 20;

/** The columns of a card that a look-up reads. */
const columns = {
  ...{ id: true, number: true, personId: true, state: true, closedGround: true, surname: true, givenName: true },
  ...{ patronymic: true, birthDate: true, sealedKey: true, personalBox: true, healthBox: true, openedAt: true },
  ...{ changedAt: true, version: true },
} as const;

type Database = ReturnType<typeof openDatabase>['prisma'];
type Ask = (card: CardAsked) => Promise<number>;

// As apps/api/src/modules/registry/find-cards.ts asks: nothing here may import an app.
const byNumber =
  (db: Database, secrets: Secrets): Ask =>
  async ({ taxId }) => {
    const where = { taxIdIndex: indexes(secrets).taxId(taxId) };
    const query = { where, select: columns, orderBy: { id: 'asc' }, take: mostFound } as const;
    return (await db.registryCard.findMany(query)).length;
  };
const byName =
  (db: Database): Ask =>
  async ({ surname, birthDate }) => {
    const key = surnameKey(surname);
    const names = await db.registryCard.findMany({
      where: { birthDate },
      select: { id: true, surnameKey: true },
      orderBy: { id: 'asc' },
    });
    const alike = names.filter((one) => soundsLike(one.surnameKey, key)).slice(0, mostFound);
    const where = { id: { in: alike.map(({ id }) => id) } };
    return (await db.registryCard.findMany({ where, select: columns })).length;
  };
const byKey =
  (db: pg.Client): Ask =>
  async ({ id }) =>
    (await db.query({ name: 'bench.by_key', text: 'select id from registry_card where id = $1', values: [id] }))
      .rowCount ?? 0;

/** As somebody mishears it: without its second letter. */
const misheard = (card: CardAsked): CardAsked => ({
  ...card,
  surname: card.surname.slice(0, 1) + card.surname.slice(2),
});

/** Milliseconds of each of these look-ups, one after another; whoever is asked for has to be found. */
async function timesOf(ask: Ask, cards: readonly CardAsked[]): Promise<number[]> {
  const times: number[] = [];
  for (const card of cards) {
    const began = performance.now();
    const found = await ask(card);
    times.push(performance.now() - began);
    if (found === 0) throw new Error(`A card that was stored is not found: ${card.id}`);
  }
  return times;
}

const toldOnly = (title: string, figure: string): Finding => ({
  ...{ work: 'registry', title, figure, target: null, met: null, details: {} },
});

async function measure(url: string, secrets: Secrets, cards: readonly CardAsked[], rounds: number): Promise<Finding[]> {
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  const opened = openDatabase({ url, poolSize: 2, onConnectionLost: () => undefined });
  const sides = [
    { title: 'by number', most: 5, ask: byNumber(opened.prisma, secrets), cards },
    { title: 'by surname and birth date', most: 10, ask: byName(opened.prisma), cards },
    { title: 'by a surname that sounds alike', most: 10, ask: byName(opened.prisma), cards: cards.map(misheard) },
    { title: 'bare select by primary key', most: null, ask: byKey(bare), cards },
  ] as const;
  try {
    for (const side of sides) await timesOf(side.ask, side.cards);
    const measured = await interleaved(
      sides.map((side) => () => timesOf(side.ask, side.cards)),
      rounds,
    );
    const limits = measured[sides.length - 1] ?? [];
    return sides.map(({ title, most }, at) => {
      const ofRounds = measured[at] ?? [];
      const [p50, p99] = [0.5, 0.99].map((share) => median(ofRounds.map((times) => quantile(times, share))));
      const ratio = median(ofRounds.map((times, round) => quantile(times, 0.5) / quantile(limits[round] ?? [], 0.5)));
      const told = `${p50?.toFixed(2)} ms at p50, ${ratio.toFixed(1)} × the primary key`;
      if (most === null)
        return toldOnly(`Card found, ${title}`, `${p99?.toFixed(2)} ms p99, ${p50?.toFixed(2)} ms p50`);
      const about = { value: p99 ?? Number.NaN, most, unit: ' ms', details: { p50, p99, ratio } };
      return atMost('registry', `p99 of a card found ${title} (${told})`, about);
    });
  } finally {
    await opened.close();
    await bare.end();
  }
}

/** Looking a person up in the databank of millions. */
export const registry: Work = async ({ stage, plan, registryUrl }) => {
  const db = new pg.Client({ connectionString: registryUrl });
  await db.connect();
  const secrets = secretsOf(stage.keys);
  const began = performance.now();
  try {
    const cards = await storeCards({ db, secrets, seed: stage.seed }, plan.cards, asked);
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await db.query<{ all: string; heap: string }>(
      `select pg_size_pretty(pg_total_relation_size('registry_card')) as all, pg_size_pretty(pg_table_size('registry_card')) as heap`,
    );
    return [
      ...(await measure(registryUrl, secrets, cards, plan.rounds)),
      toldOnly(`${plan.cards} cards sealed and stored`, `${seconds.toFixed(1)} s`),
      toldOnly('Size of the table with its indexes', `${rows[0]?.all}, without them ${rows[0]?.heap}`),
    ];
  } finally {
    await db.end();
  }
};
