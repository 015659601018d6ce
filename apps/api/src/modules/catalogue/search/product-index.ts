import type { OpenDatabase } from '@cabinet/db/open-database';
import { type FacetIndex, goneShare, newFacetIndex, putDocument, removeDocument } from '@cabinet/search/facet-index';
import { walkOf } from '@cabinet/search/order';
import type { Logger } from 'pino';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { LiveHub, LiveNotice } from '#platform/live.ts';
import { columnsOf, indexProduct, orders, type PublishedProduct } from './index-product.ts';
import { readReference, type Reference } from '../reference.ts';

/** Everything a search needs, as of one moment. */
export interface Shelves {
  readonly reference: Reference;
  readonly index: FacetIndex;
}

/** The catalogue in the memory of this process; PostgreSQL is the truth, and notices of changes keep this in step. */
export interface ProductIndex {
  /** The shelves as they are now; waits while they are being filled. Throws what the database threw when they could not be. */
  current(): Promise<Shelves>;
}

/** The notice of a change that concerns more than one product: a class, an attribute, a maker, a whole table. */
export const wholeCatalogue = 'catalogue';

const columns = `id, number, "classCode", "manufacturerId", state, definition, "publishedAt"`;
const shown = `state in ('active', 'discontinued') and definition is not null`;
const afterText = `select ${columns} from product where ${shown} and id > $1 order by id limit 1000`;
const someText = `select ${columns} from product where ${shown} and id = any($1::uuid[])`;

type Pool = OpenDatabase['pool'];
const beforeAll = '00000000-0000-0000-0000-000000000000';

const put = (shelves: Shelves, row: PublishedProduct): void => {
  const document = indexProduct(row, shelves.reference);
  if (document) putDocument(shelves.index, document);
  else removeDocument(shelves.index, row.id);
};

async function fill(database: OpenDatabase, isOver: () => boolean): Promise<Shelves> {
  const reference = await readReference(database.prisma);
  const shelves = { reference, index: newFacetIndex(columnsOf(reference), orders) };
  let last: string | undefined = beforeAll;
  while (last !== undefined && !isOver()) {
    const { rows }: { rows: PublishedProduct[] } = await database.pool.query<PublishedProduct>({
      name: 'catalogue.after',
      text: afterText,
      values: [last],
    });
    for (const [at, row] of rows.entries()) {
      // Requests are answered in between.
      if (at % 100 === 0) await otherWork();
      put(shelves, row);
    }
    last = rows.at(-1)?.id;
  }
  for (const order of shelves.index.orders.values()) {
    walkOf(order);
    await otherWork();
  }
  return shelves;
}

/** Reads some products again: what is shown is put in anew, what is not any more goes out. */
async function renew(pool: Pool, shelves: Shelves, ids: readonly string[]): Promise<void> {
  const { rows } = await pool.query<PublishedProduct>({ name: 'catalogue.some', text: someText, values: [ids] });
  const found = new Set(rows.map(({ id }) => id));
  for (const row of rows) put(shelves, row);
  for (const id of ids) if (!found.has(id)) removeDocument(shelves.index, id);
}

// Past this much of what is gone, reading all anew costs less than stepping over it.
const mostGone = 0.25;

/** What has changed and is not on the shelves yet: it stays noted until it has been read. */
interface Due {
  whole: boolean;
  readonly some: Set<string>;
}

const shortestPauseMs = 500;
const longestPauseMs = 30_000;

interface Persistence {
  readonly act: () => Promise<void>;
  readonly isOver: () => boolean;
  readonly onFailure: (failure: unknown) => void;
}

/** Calls `act` again and again until it comes through, with longer pauses each time; whoever calls does not wait for a pause. */
const persistent = ({ act, isOver, onFailure }: Persistence): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let pause: NodeJS.Timeout | undefined;
  let failures = 0;
  const again = (): void => {
    const ms = Math.min(longestPauseMs, shortestPauseMs * 2 ** failures);
    failures += 1;
    if (!isOver()) pause = setTimeout(() => void start().catch(() => undefined), ms).unref();
  };
  const start = async (): Promise<void> => {
    clearTimeout(pause);
    running = act();
    try {
      await running;
      failures = 0;
    } catch (failure) {
      onFailure(failure);
      again();
      throw failure;
    } finally {
      running = null;
    }
  };
  return () => running ?? start();
};

/** Fills the shelves in the background and keeps them in step with what is published. */
export function openProductIndex(database: OpenDatabase, live: LiveHub, log: Logger): ProductIndex {
  let standing: Shelves | null = null;
  let isOver = false;
  const due: Due = { whole: true, some: new Set() };

  const refill = async (): Promise<void> => {
    due.whole = false;
    standing = await fill(database, () => isOver).catch((failure: unknown) => {
      due.whole = true;
      throw failure;
    });
  };

  const renewSome = async (shelves: Shelves): Promise<void> => {
    const ids = [...due.some];
    due.some.clear();
    await renew(database.pool, shelves, ids).catch((failure: unknown) => {
      for (const id of ids) due.some.add(id);
      throw failure;
    });
    due.whole ||= goneShare(shelves.index) > mostGone;
  };

  const keepUp = persistent({
    async act() {
      while (!isOver && (due.whole || due.some.size > 0)) {
        if (due.whole || !standing) await refill();
        else await renewSome(standing);
      }
    },
    isOver: () => isOver,
    onFailure: (failure) => log.warn({ error: String(failure) }, 'catalogue: shelves not renewed'),
  });
  const inBackground = (): void => void keepUp().catch(() => undefined);

  live.on('notice', ({ room, id }: LiveNotice) => {
    if (room !== 'catalogue') return;
    if (id === wholeCatalogue) due.whole = true;
    else due.some.add(id);
    inBackground();
  });
  live
    .on('gap', () => {
      due.whole = true;
      inBackground();
    })
    .on('closed', () => {
      isOver = true;
    });
  inBackground();
  return {
    // While new shelves are being filled the ones before are looked at.
    async current() {
      if (!standing) await keepUp();
      if (!standing) throw new Error('The shelves are closed');
      return standing;
    },
  };
}
