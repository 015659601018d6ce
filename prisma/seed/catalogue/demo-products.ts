import type { Prisma } from '@cabinet/db/open-database';
import { demoProductCount, type SomeProduct, someProducts } from '@cabinet/testkit/catalogue';
import { anId } from '@cabinet/testkit/random';
import type { Words } from './define-class.ts';

interface ProductRows {
  readonly products: Prisma.ProductCreateManyInput[];
  readonly revisions: Prisma.ProductRevisionCreateManyInput[];
  readonly events: Prisma.ProductEventCreateManyInput[];
}

const seed = 321;
const dayMs = 24 * 60 * 60_000;
/** Nobody's account: what was there from the first day. */
const noAccount = '00000000-0000-0000-0000-000000000000';
const editor = 'Редактор каталогу';

const ends: readonly Words[] = [
  ['Виробник припинив випуск цієї моделі.', 'The maker has stopped making this model.'],
  ['Замість неї виробник випускає новішу модель.', 'The maker makes a newer model instead.'],
  ['Підприємство призупинило роботу.', 'The enterprise has suspended its work.'],
  ['Скінчилася дія декларації відповідності.', 'The declaration of conformity has expired.'],
];
const returned: Words = ['Виробник відновив випуск.', 'The maker makes it again.'];

interface Step {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly reason: Words;
}

/** Most were published once; some are not made any more; a few were not for a while and are again. */
const stepsOf = (state: SomeProduct['state'], place: number, published: number, now: number): Step[] => {
  const at = (share: number): number => Math.round(published + (now - published) * share);
  const end = ends[place % ends.length] ?? ['', ''];
  const begun: Step = { from: 'new', to: 'active', at: published, reason: ['', ''] };
  const ended: Step = { from: 'active', to: 'discontinued', at: at(0.6), reason: end };
  if (state === 'discontinued') return [begun, ended];
  return place % 40 === 7
    ? [begun, ended, { from: 'discontinued', to: 'active', at: at(0.8), reason: returned }]
    : [begun];
};

/** Rows of the fictional products as they are at the given moment, published over the two years before it. */
export function demoProductRows(makerIds: readonly string[], now: Date): ProductRows {
  const rows: ProductRows = { products: [], revisions: [], events: [] };
  for (const [place, { classCode, makerIndex, state, definition }] of someProducts(demoProductCount, seed).entries()) {
    const id = anId();
    const created = now.getTime() - (10 + ((place * 37) % 720)) * dayMs;
    const published = created + (1 + (place % 5)) * dayMs;
    const [createdAt, publishedAt] = [new Date(created), new Date(published)];
    const steps = stepsOf(state, place, published, now.getTime());
    const own = { classCode, manufacturerId: makerIds[makerIndex] ?? '', definition };
    rows.products.push({ id, ...own, state, createdAt, publishedAt });
    rows.revisions.push({
      id: anId(),
      productId: id,
      number: 1,
      ...own,
      state: 'published',
      authorId: noAccount,
      authorName: editor,
      reviewerName: 'Головний редактор каталогу',
      createdAt,
      changedAt: createdAt,
      decidedAt: publishedAt,
    });
    for (const { from, to, at, reason } of steps)
      rows.events.push({
        id: anId(),
        productId: id,
        at: new Date(at),
        from,
        to,
        reasonUk: reason[0],
        reasonEn: reason[1],
        byName: editor,
      });
  }
  return rows;
}
