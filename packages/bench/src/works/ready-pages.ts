import { ProductPage } from '@cabinet/contracts/catalogue-products';
import pg from 'pg';
import { callOnce } from '../load.ts';

export const pageCall = (number: number) =>
  ({ method: 'GET', path: `/api/v1/catalogue/products/${number}`, status: 200 }) as const;

/** Asks the product for each page once and keeps what it works out in code, so that others can answer the same. */
export async function keepReadyPages(
  databaseUrl: string,
  url: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await db.query('create table if not exists bench_page (number int primary key, ready json, facts json)');
    const answers = new Map<number, string>();
    for (const number of numbers) {
      const answer = await callOnce(url, pageCall(number));
      const { variants, limitPrices, history, publishedAt, ...page } = ProductPage.parse(JSON.parse(answer));
      const { name, summary, compatibility, attributes, maker, class: own, ...ready } = page;
      await db.query('insert into bench_page values ($1, $2, $3) on conflict do nothing', [
        number,
        JSON.stringify(ready),
        JSON.stringify(variants.map(({ facts }) => facts)),
      ]);
      answers.set(number, answer);
    }
    await db.query('vacuum analyze bench_page');
    return answers;
  } finally {
    await db.end();
  }
}
