import { setTimeout as later } from 'node:timers/promises';
import { ProductsFound } from '@cabinet/contracts/catalogue-search';
import pg from 'pg';
import { storeProducts } from '../generate/catalogue.ts';
import { type Search, someHardSearches, someSearches } from '../generate/searches.ts';
import { storeWideTable } from '../generate/wide-table.ts';
import { type Call, callOnce, roundRobin } from '../load.ts';
import type { Server } from '../processes.ts';
import { startLimit, startProduct } from '../scene.ts';
import type { Finding, Work, World } from '../work.ts';
import { compare, type Side, warmUp } from './against-limit.ts';
import { atMost } from './finding.ts';
import { measureProductPage } from './product-page.ts';

const connections = 2;
const searches = 400;
const hardSearches = 100;
const pages = 300;

const callAt =
  (path: string) =>
  (search: Search): Call => ({ method: 'GET', path: `${path}?${new URLSearchParams(search)}`, status: 200 });
const ours = callAt('/api/v1/catalogue/products');
const theirs = callAt('/products');

interface PeerAnswer {
  readonly total: number;
  readonly items: readonly { readonly number: number }[] | null;
  readonly facets: readonly (readonly [facet: string, value: string | null, products: number | null])[];
}

type Facet = ProductsFound['facets'][number];

const nameOf = (facet: Facet): string => (facet.isAttribute ? `of ${facet.key}` : facet.key);

/**
 * What both sides must agree on where no words are asked for: how many products, the count of every value that the
 * product offers, and which products stand on the first page in the order of names. Of searches with words only the
 * number is looked at, by the caller. Peers answer in the order of names where the product puts the best ones first.
 */
const assertSame = (product: ProductsFound, peer: PeerAnswer, search: Search): void => {
  const differ = (what: string): never => {
    throw new Error(`The sides answer ${JSON.stringify(search)} differently: ${what}`);
  };
  // Where words were asked for, the product also finds those that only begin so; Orama does that for every word.
  if (search.q) return;
  if (product.total !== peer.total) differ(`${product.total} and ${peer.total} products`);
  const numbers = (items: readonly { readonly number: number }[]): string =>
    items.map(({ number }) => number).join(' ');
  if (search.sort === 'name' && numbers(product.items) !== numbers(peer.items ?? []))
    differ(`${numbers(product.items)} and ${numbers(peer.items ?? [])}`);
  const counts = new Map(
    peer.facets.map(([facet, value, count]) => [`${facet.replaceAll('"', '')} ${value}`, Number(count)]),
  );
  for (const facet of product.facets) {
    if (facet.kind !== 'values') continue;
    for (const { value, products } of facet.options) {
      const other = counts.get(`${nameOf(facet)} ${value}`) ?? 0;
      if (products !== other) differ(`${facet.key} ${value}: ${products} and ${other}`);
    }
  }
};

const shownNumbers = async (url: string): Promise<number[]> => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ number: number }>(
      `select number from product where state = 'active' order by number limit ${pages}`,
    );
    return rows.map(({ number }) => number);
  } finally {
    await db.end();
  }
};

const prepare = async (url: string, seed: number, products: number): Promise<void> => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await storeProducts(db, seed, products);
    await storeWideTable(db);
  } finally {
    await db.end();
  }
};

interface Sides {
  readonly product: Server;
  readonly sql: Server;
  readonly orama: Server;
}

const fillMinutes = 5;

/** Waits for the first answer: while the index is being filled on a busy machine the product may send callers away. */
const firstAnswer = async (url: string): Promise<void> => {
  const until = performance.now() + fillMinutes * 60_000;
  for (;;) {
    const failure = await callOnce(url, ours({ sort: 'name' })).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return;
    if (performance.now() > until) throw failure;
    await later(1_000);
  }
};

/** Answers how long the product took to fill its index, in seconds, once all sides have answered the same. */
const agree = async ({ product, sql, orama }: Sides, asked: readonly Search[]): Promise<number> => {
  const began = performance.now();
  await firstAnswer(product.url);
  const fillSeconds = (performance.now() - began) / 1000;
  for (const search of asked.slice(0, 80)) {
    const answer = ProductsFound.parse(JSON.parse(await callOnce(product.url, ours(search))));
    for (const side of [sql, orama]) {
      const peer = JSON.parse(await callOnce(side.url, theirs(search))) as PeerAnswer;
      assertSame(answer, peer, search);
      if (side === sql && peer.total > answer.total) throw new Error(`${JSON.stringify(search)} finds more in SQL`);
    }
  }
  return fillSeconds;
};

const timesAsMany = (title: string, times: number, least: number, details: Finding['details']): Finding => ({
  ...{ work: 'catalogue', title, figure: `${times.toFixed(1)} times as many`, target: `≥ ${least} times` },
  ...{ met: times >= least, details },
});

const laterPages = 2;

/** The same search, some pages further on where there are so many. */
const furtherOn = async (url: string, search: Search): Promise<Search> => {
  let asked = search;
  for (let page = 0; page < laterPages; page += 1) {
    const { nextCursor } = ProductsFound.parse(JSON.parse(await callOnce(url, ours(asked))));
    if (nextCursor === null) break;
    asked = { ...search, cursor: nextCursor };
  }
  return asked;
};

/** What no peer is asked: none of them guesses, leaves words out or goes on by a cursor. */
const hardOf = async (url: string, seed: number, asked: readonly Search[]): Promise<Search[]> => {
  const later: Search[] = [];
  for (const search of asked.slice(0, hardSearches)) later.push(await furtherOn(url, search));
  return [...someHardSearches(hardSearches, seed), ...later];
};

/** Searches with facets over many products, beside one statement of SQL and beside a search engine in memory. */
const measureSearches = async ({ plan, stage }: World, servers: Sides): Promise<Finding[]> => {
  const asked = someSearches(searches, stage.seed);
  const fillSeconds = await agree(servers, asked);
  const side = (name: string, server: Server, callOf: (search: Search) => Call): Side => {
    const calls = roundRobin(asked.map(callOf));
    return { name, server, connections, calls: () => calls, forMs: plan.roundMs };
  };
  const sides = [
    side('product', servers.product, ours),
    side('facets counted in SQL', servers.sql, theirs),
    side('Orama in memory', servers.orama, theirs),
  ];
  const hard = await hardOf(servers.product.url, stage.seed, asked);
  const hardCalls = roundRobin(hard.map(ours));
  sides.push({
    ...{ name: 'product, costly searches', server: servers.product, connections },
    calls: () => hardCalls,
    forMs: plan.roundMs,
  });
  await warmUp(sides, plan.warmUpMs);
  const compared = await compare(sides, plan.rounds);
  const [own, , , costly] = compared.sides;
  const [times = Number.NaN, , oramaTimes = Number.NaN] = compared.ratios;
  const { rssBytes } = await servers.product.observe();
  return [
    atMost('catalogue', `Search with facets, ${plan.products} products, p99`, {
      value: own?.p99 ?? Number.NaN,
      most: 10,
      unit: ' ms',
      details: { sides: compared.sides, p50: own?.p50, fillSeconds, rssBytes },
    }),
    atMost('catalogue', 'Mistyped words, unknown ones, many, later pages, p99', {
      value: costly?.p99 ?? Number.NaN,
      most: 10,
      unit: ' ms',
      details: { p50: costly?.p50 },
    }),
    timesAsMany('Search with facets, beside one statement of SQL', times, 2, { ratios: compared.ratios }),
    timesAsMany('Search with facets, beside Orama', times / oramaTimes, 2, { ratios: compared.ratios }),
  ];
};

/** Searches with facets, and the page of one product, over many products. */
export const catalogue: Work = async (world) => {
  const { stage, plan, catalogueUrl } = world;
  await prepare(catalogueUrl, stage.seed, plan.products);
  const started: Server[] = [];
  const open = async (starting: Promise<Server>): Promise<Server> => {
    const server = await starting;
    started.push(server);
    return server;
  };
  const limit = (name: string): Promise<Server> => open(startLimit(stage, name, { DATABASE_URL: catalogueUrl }));
  try {
    const product = await open(startProduct(stage, catalogueUrl));
    const sql = await limit('search-products');
    const orama = await limit('search-orama');
    const findings = await measureSearches(world, { product, sql, orama });
    await orama.stop();
    const numbers = await shownNumbers(catalogueUrl);
    return [...findings, ...(await measureProductPage(world, product, numbers))];
  } finally {
    await Promise.all(started.map((server) => server.stop()));
  }
};
