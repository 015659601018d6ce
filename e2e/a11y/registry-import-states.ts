import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { secretsHere } from '../support/registry.ts';
import { goTo, type PageState } from './page-state.ts';

type Act = (page: Page) => Promise<void>;
type State = 'reading' | 'checked' | 'carrying_out' | 'done' | 'failed';

const list = '/admin/registry/imports';
const one = `${list}/:importId`;

/** Files of people are for offices of social protection. */
async function enter(page: Page): Promise<string> {
  const { accountId } = await enterAs(page, 'clerk');
  const officeId = await storeOffice(database(), { kind: 'social_protection', nameUk: 'Управління соцзахисту' });
  await database().staffOffice.create({ data: { accountId, officeId } });
  return accountId;
}

const counted = { rows: 4, badRows: 1, unclear: 1, opened: 1, changed: 1, taken: 1 };

/** A file of two good rows, a bad one and one of whom it is not plain whose it is. */
async function storeFile(state: State, createdBy: string): Promise<string> {
  const db = database();
  const id = anId();
  const isRead = state !== 'reading' && state !== 'failed';
  const failure = { code: 'registry.import_columns_unknown', params: { columns: 'colour' } };
  await db.registryImport.create({
    data: {
      ...{ id, fileName: `liudy-${id.slice(-6)}.csv`, state, createdBy, createdByName: 'Службенко О. П.' },
      ...(isRead && counted),
      ...(state === 'failed' && { failure }),
      createdAt: new Date(),
    },
  });
  if (!isRead) return id;
  const said = (faults: readonly object[]) => JSON.stringify({ said: {}, faults });
  for (const [row, act, faults] of [
    [3, null, [{ column: 'birth_date', code: 'field.date', said: '31.02.1985' }]],
    [4, 'unclear', [{ column: 'tax_id', code: 'registry.import_several_cards', said: '' }]],
  ] as const) {
    const lineId = anId();
    const told = secretsHere().seal({ table: 'registry_import_line', id: lineId, column: 'told' }, said(faults));
    await db.registryImportLine.create({ data: { id: lineId, importId: id, row, act, told } });
  }
  return id;
}

const file =
  (state: State, act?: Act): PageState['bring'] =>
  async (page) => {
    const id = await storeFile(state, await enter(page));
    await goTo(page, `${list}/${id}`);
    await act?.(page);
  };

const opened =
  (address: string, act?: Act): PageState['bring'] =>
  async (page) => {
    await enter(page);
    await goTo(page, address);
    await act?.(page);
  };

const english: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

/** Files of people for the databank: brought, looked through, taken. */
export const registryImportStates: readonly PageState[] = [
  { pattern: list, state: 'empty', bring: opened(list) },
  {
    pattern: list,
    state: 'filled',
    bring: async (page) => {
      const accountId = await enter(page);
      for (const state of ['checked', 'done', 'failed'] as const) await storeFile(state, accountId);
      await goTo(page, list);
    },
  },
  {
    pattern: `${list}/new`,
    state: 'as opened',
    bring: opened(`${list}/new`, async (page) => page.getByText('Які стовпці можна додати').click()),
  },
  {
    pattern: `${list}/new`,
    state: 'with errors',
    bring: opened(`${list}/new`, async (page) => {
      const wrong = { name: 'фото.png', mimeType: 'image/png', buffer: Buffer.from('png') };
      await page.locator('input[type=file]').setInputFiles(wrong);
      await page.getByRole('alert').waitFor();
    }),
  },
  { pattern: one, state: 'being read', bring: file('reading') },
  { pattern: one, state: 'not readable', bring: file('failed') },
  { pattern: one, state: 'checked, with faults', bring: file('checked') },
  { pattern: one, state: 'checked, in English', bring: file('checked', english) },
  { pattern: one, state: 'being carried out', bring: file('carrying_out') },
  { pattern: one, state: 'done', bring: file('done') },
];
