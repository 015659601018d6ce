import { readFile } from 'node:fs/promises';
import { storeOffice } from '@cabinet/testkit/offices';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { database } from '../support/accounts.ts';
import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import { aBirthDate, aRegistered, aStoredCard, aSurname } from '../support/registry.ts';

const columns = ['surname', 'given_name', 'sex', 'birth_date', 'tax_id', 'categories', 'phone'] as const;
const line = (cells: Partial<Record<(typeof columns)[number], string>>): string =>
  columns.map((column) => cells[column] ?? '').join(',');

test('D10 an officer of social protection brings a file: each row is told first, and only the good ones are taken', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('clerk');
  const officeId = await storeOffice(database(), { kind: 'social_protection', nameUk: 'Управління соцзахисту' });
  await database().staffOffice.create({ data: { accountId: account.accountId, officeId } });

  const known = aRegistered();
  await aStoredCard(known);
  const [born, surname] = [aBirthDate(), aSurname()];
  const file = [
    columns.join(','),
    line({ surname, given_name: 'Ольга', sex: 'female', birth_date: born, tax_id: aTaxId(born, 'female') }),
    line({ surname: aSurname(), given_name: 'Ольга', sex: 'female', birth_date: '31.02.1985', tax_id: '' }),
    line({
      ...{ surname: known.person.name.surname, given_name: known.person.name.givenName, sex: known.person.sex },
      ...{ birth_date: known.person.birthDate, tax_id: known.numbers.taxId ?? '', phone: '+380671234567' },
    }),
  ].join('\r\n');

  await page.goto('/admin/registry');
  await page.getByRole('link', { name: 'Файли банку даних' }).click();
  await heading(page, 'Файли банку даних');
  await page.getByRole('link', { name: 'Додати файл' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'люди.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(page.getByRole('main').getByText('Перевірено 3 рядки. Можна взяти: 2. Не можна: 1.')).toBeVisible({
    timeout: 30_000,
  });
  const faults = page.getByRole('table', { name: 'Клітинки з помилками' });
  await expect(faults.getByRole('rowheader').first()).toHaveText('Рядок 3');
  await expect(faults).toContainText('«31.02.1985»');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Завантажити всі помилки, CSV' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('31.02.1985');
  expect(await database().registryCard.count({ where: { surname } })).toBe(0);

  await page.getByRole('button', { name: 'Взяти 2 рядки' }).click();
  await expect(page.getByRole('main').getByText('Готово. Відкрито карток: 1, змінено: 1.')).toBeVisible({
    timeout: 30_000,
  });
  expect(await database().registryCard.count({ where: { surname } })).toBe(1);
});
