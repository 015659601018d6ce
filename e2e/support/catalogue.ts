import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { aWord } from '@cabinet/testkit/random';
import { expect, type Locator, type Page } from '@playwright/test';
import { database } from './accounts.ts';
import { running } from './running.ts';

const words = (uk: string, en = uk) => ({ uk, en });

/** Tells the catalogue of the cabinet which product has changed, as the room itself does. */
const tell = (id: string): Promise<unknown> => {
  const notice = JSON.stringify({ room: 'catalogue', id, personId: null, officeId: null });
  return database().$executeRaw`select pg_notify('cabinet_live', ${notice})`;
};

type Stored = Parameters<typeof storeProduct>[1];

interface Wishes {
  readonly classCode?: string;
  readonly state?: Stored['state'];
  readonly definition?: Partial<Stored['definition']>;
}

export interface ShelvedProduct {
  readonly number: number;
  readonly name: string;
}

const total = async (q: string): Promise<number> => {
  const answer = await fetch(`${running().url}/api/v1/catalogue/products?state=all&q=${encodeURIComponent(q)}`);
  return ((await answer.json()) as { total: number }).total;
};

/** A published product with a name of its own, found by it: a folding wheelchair unless told. */
export async function aShelvedProduct({
  classCode = '12 22 03',
  state,
  definition,
}: Wishes = {}): Promise<ShelvedProduct> {
  const { id: manufacturerId } = await database().manufacturer.findFirstOrThrow({ select: { id: true } });
  const mark = aWord('zrazok');
  const name = definition?.name ?? words(`Крісло колісне «${mark}»`, `Wheelchair “${mark}”`);
  const { id, number } = await storeProduct(database(), {
    classCode,
    manufacturerId,
    ...(state && { state }),
    definition: aProduct({
      summary: words('Складається за мить, їде й містом, і вдома.', 'Folds at once, for the town and for home.'),
      attributes: { seatWidthCm: 42, foldable: true, userWeightMaxKg: 110 },
      priceKopiykas: 1_234_500,
      ...definition,
      name,
    }),
  });
  await tell(id);
  const found = /«(.+)»/.exec(name.uk)?.[1] ?? name.uk;
  await expect.poll(() => total(found), { timeout: 10_000 }).toBeGreaterThan(0);
  return { number, name: name.uk };
}

/** Goes on with Tab alone until this has the focus; throws when it never does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 300; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} cannot be reached with ${key}`);
}

/** Reaches a control with Tab and presses it. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
