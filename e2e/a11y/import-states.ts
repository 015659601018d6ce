import { anId } from '@cabinet/testkit/random';
import { aProduct } from '@cabinet/testkit/products';
import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { goTo, type PageState } from './page-state.ts';

type Act = (page: Page) => Promise<void>;
type State = 'reading' | 'checked' | 'carrying_out' | 'done' | 'failed';

const list = '/admin/imports';
const one = `${list}/:importId`;

const faults = [
  { column: 'price', code: 'catalogue.table_price', said: 'багато' },
  { column: 'name_en', code: 'catalogue.words_missing', said: '' },
];

const counted = { rows: 4, badRows: 1, added: 3 };

/** A table of three good rows and a bad one, in a state; when it is done its rows wait to be published. */
async function storeTable(state: State, by: string = anId()): Promise<string> {
  const db = database();
  const id = anId();
  const isRead = state !== 'reading' && state !== 'failed';
  const failure = { code: 'catalogue.columns_missing', params: { columns: 'number, class' } };
  await db.productImport.create({
    data: {
      ...{ id, fileName: `tablytsia-${id.slice(-6)}.csv`, state, createdBy: by, createdByName: 'Писаренко О. І.' },
      ...(isRead && counted),
      ...(state === 'failed' && { failure }),
      createdAt: new Date(),
    },
  });
  if (!isRead) return id;
  const { id: manufacturerId } = await db.manufacturer.findFirstOrThrow({ select: { id: true } });
  const placed = { classCode: '12 22 03', manufacturerId };
  await db.productImportLine.create({ data: { importId: id, row: 3, faults } });
  for (const row of [2, 4, 5]) {
    const name = { uk: `Крісло колісне складне № ${row}`, en: `Folding wheelchair No ${row}` };
    const definition = JSON.parse(JSON.stringify(aProduct({ name, summary: { uk: 'Для міста', en: 'For the town' } })));
    const line = { importId: id, row, act: 'add', ...placed, definition, faults: [] };
    if (state !== 'done') {
      await db.productImportLine.create({ data: line });
      continue;
    }
    const [productId, revisionId, at] = [anId(), anId(), new Date()];
    await db.product.create({ data: { id: productId, ...placed, state: 'new', createdAt: at } });
    await db.productRevision.create({
      data: {
        ...{ id: revisionId, productId, number: 1, ...placed, definition, state: 'in_review' },
        ...{ authorId: by, authorName: 'Писаренко О. І.', writers: [by], createdAt: at, changedAt: at },
      },
    });
    await db.productImportLine.create({ data: { ...line, revisionId } });
  }
  return id;
}

interface Opened {
  readonly state: State;
  readonly isOwn?: boolean;
  readonly path?: string;
}

const table =
  ({ state, isOwn = false, path = '' }: Opened, act?: Act): PageState['bring'] =>
  async (page) => {
    const { accountId } = await enterAs(page, 'editor');
    const id = await storeTable(state, isOwn ? accountId : undefined);
    await goTo(page, `${list}/${id}${path}`);
    await act?.(page);
  };

const opened =
  (address: string, act?: Act): PageState['bring'] =>
  async (page) => {
    await enterAs(page, 'editor');
    await goTo(page, address);
    await act?.(page);
  };

const english: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const lines = `${one}/lines`;
const toLines = '/lines';

/** Publishes, and finds that one of the rows could not be. */
const publishThem: Act = async (page) => {
  await page.getByRole('button', { name: /^Опублікувати/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Так, опублікувати' }).click();
  await page.getByRole('region', { name: /^Готово/ }).waitFor();
};

/** Tables of products: brought, looked through, taken, published. */
export const importStates: readonly PageState[] = [
  {
    pattern: list,
    state: 'filled',
    bring: async (page) => {
      for (const state of ['checked', 'done', 'failed'] as const) await storeTable(state);
      await opened(list)(page);
    },
  },
  {
    pattern: `${list}/new`,
    state: 'as opened',
    bring: opened(`${list}/new`, async (page) => page.getByText('Які стовпці потрібні').click()),
  },
  {
    pattern: `${list}/new`,
    state: 'with errors',
    bring: opened(`${list}/new`, async (page) => {
      const file = { name: 'фото.png', mimeType: 'image/png', buffer: Buffer.from('png') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('alert').waitFor();
    }),
  },
  { pattern: one, state: 'being read', bring: table({ state: 'reading' }) },
  { pattern: one, state: 'not readable', bring: table({ state: 'failed' }) },
  { pattern: one, state: 'checked, with faults', bring: table({ state: 'checked' }) },
  { pattern: one, state: 'checked, in English', bring: table({ state: 'checked' }, english) },
  { pattern: one, state: 'being carried out', bring: table({ state: 'carrying_out' }) },
  { pattern: one, state: 'done, of another editor', bring: table({ state: 'done' }) },
  { pattern: one, state: 'done, own', bring: table({ state: 'done', isOwn: true }) },
  { pattern: lines, state: 'not taken yet', bring: table({ state: 'checked', path: toLines }) },
  { pattern: lines, state: 'to be published', bring: table({ state: 'done', path: toLines }) },
  {
    pattern: lines,
    state: 'dialog open',
    bring: table({ state: 'done', path: toLines }, async (page) => {
      await page.getByRole('button', { name: /^Опублікувати/ }).click();
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    pattern: lines,
    state: 'published but one',
    bring: table({ state: 'done', path: toLines }, async (page) => {
      const importId = new URL(page.url()).pathname.split('/')[3] ?? '';
      const { revisionId } = await database().productImportLine.findFirstOrThrow({ where: { importId, row: 4 } });
      const definition = JSON.parse(JSON.stringify(aProduct({ name: { uk: 'Без опису', en: '' } })));
      await database().productRevision.update({ where: { id: revisionId ?? '' }, data: { definition } });
      await publishThem(page);
    }),
  },
];
