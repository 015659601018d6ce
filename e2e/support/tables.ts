import { expect, type Page } from '@playwright/test';
import { database } from './accounts.ts';

/** What a table of products calls its columns: all that are needed, and one attribute of wheelchairs. */
const heading = [
  ...['number', 'class', 'maker', 'name_uk', 'name_en', 'summary_uk', 'summary_en', 'price'],
  'seatWidthCm',
] as const;

type Cells = Readonly<Partial<Record<(typeof heading)[number], string | number>>>;

/** A CSV of wheelchairs that are right in every cell, save for those given; the first row below the heading is row 2. */
export async function aTableOf(rows: readonly (Cells & { readonly name_uk: string })[]): Promise<Buffer> {
  const { edrpou } = await database().manufacturer.findFirstOrThrow({ where: { active: true } });
  const usual: Cells = {
    ...{ class: '12 22 03', maker: edrpou, summary_uk: 'Для міста', summary_en: 'For the town' },
    ...{ price: '12 345,50', seatWidthCm: '42,5' },
  };
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';');
  const told = rows.map((row) => {
    const all: Cells = { ...usual, name_en: row.name_uk, ...row };
    return line(heading.map((column) => all[column] ?? ''));
  });
  return Buffer.from([line(heading), ...told].join('\r\n'));
}

/** Chooses a table on the page that takes one, and waits until it was looked through. */
export async function bringTable(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/admin/imports/new');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { level: 1, name: `Таблиця ${name}` })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/Перевірено|не вдалося прочитати/, { timeout: 30_000 });
}
