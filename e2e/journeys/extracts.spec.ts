import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { enter } from '../support/accounts.ts';
import { expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { anOfficerOf, aSocialOffice, giveCard } from '../support/extracts.ts';
import { heading } from '../support/heading.ts';
import { keyIsRead, readKey } from '../support/key-steps.ts';
import { aCentreKey, type KeyFile } from '../support/keys.ts';

const news = (page: Page) => page.getByRole('region', { name: /^Готово/ });

const downloaded = async (page: Page, link: Locator): Promise<KeyFile> => {
  const saving = page.waitForEvent('download');
  await pressOn(page, link);
  const download = await saving;
  const buffer = await readFile(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
};

test('D4 a person orders an extract, an office signs it by keyboard, and anybody verifies what was downloaded', async ({
  signInAs,
  page: desk,
}) => {
  test.setTimeout(180_000);
  const { page, account } = await signInAs('applicant');
  await giveCard(account);
  const office = await aSocialOffice();
  const officer = await anOfficerOf(office);

  await test.step('the person orders it from their card', async () => {
    await page.goto('/cabinet/registry');
    await heading(page, 'Моя картка в банку даних');
    await pressOn(page, page.getByRole('link', { name: 'Витяги з моєї картки' }));
    await heading(page, 'Витяги з банку даних');
    const which = page.getByLabel('Який орган соціального захисту підпише витяг?');
    await tabTo(page, which);
    await which.selectOption(office.officeId);
    await pressOn(page, page.getByRole('button', { name: 'Замовити витяг' }));
    await expect(news(page)).toContainText('Витяг замовлено');
    await expect(page.getByRole('main')).toContainText('Буде готовий не пізніше');
    await expect(page.getByRole('main')).toContainText('Один витяг уже готується');
  });

  await test.step('the officer signs what the page shows', async () => {
    await enter(desk, officer);
    const key = await aCentreKey({ surname: officer.surname, givenName: officer.givenName });
    await desk.goto('/cabinet/security/key');
    await readKey(desk, { file: key });
    await keyIsRead(desk);
    await pressOn(desk, desk.getByRole('button', { name: 'Підписати і додати' }));
    await expect(desk.getByRole('region', { name: /КЕП додано/ })).toBeFocused();

    await desk.goto('/admin/registry');
    await pressOn(desk, desk.getByRole('link', { name: 'Замовлені витяги' }));
    await heading(desk, 'Витяги з банку даних');
    await expect(desk.getByRole('row', { name: new RegExp(account.surname) })).toContainText('Чекає на підпис');
    await pressOn(desk, desk.getByRole('row', { name: new RegExp(account.surname) }).getByRole('link'));
    await heading(desk, /^Витяг №/);
    await expect(desk.getByRole('main')).toContainText('II група');
    await expect(desk.getByRole('main')).not.toContainText('G80.1');
    await pressOn(desk, desk.getByRole('link', { name: 'Підписати КЕП' }));
    await heading(desk, /^Підпис витягу/);
    await readKey(desk, { file: key });
    await keyIsRead(desk);
    await pressOn(desk, desk.getByRole('button', { name: 'Підписати витяг' }));
    await expect(news(desk)).toContainText('Витяг підписано');
  });

  const container = await test.step('the person takes the paper and the container', async () => {
    await page.goto('/cabinet/messages');
    await expect(page.getByText(/^Витяг № .* готовий/).first()).toBeVisible();
    await page.goto('/cabinet/registry/extracts');
    const paper = await downloaded(page, page.getByRole('link', { name: /Завантажити витяг, PDF/ }));
    expect(paper.buffer.subarray(0, 5).toString()).toBe('%PDF-');
    await page.goto('/cabinet/documents');
    await expect(page.getByText(/з підписом \(ASiC-E\)/).first()).toBeVisible();
    await page.goto('/cabinet/registry/extracts');
    return downloaded(page, page.getByRole('link', { name: /Завантажити витяг із підписом/ }));
  });

  await test.step('the public check says who signed', async () => {
    await page.goto('/verify');
    await page.locator('input[type="file"]').first().setInputFiles(container);
    await page.getByRole('button', { name: 'Перевірити підпис', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Підпис дійсний' })).toBeFocused({ timeout: 30_000 });
    await expect(page.getByText('Службенко Оксана').first()).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^extract-.*\.pdf$/ })).toBeVisible();
  });

  await test.step('each look is in the journal of the person', async () => {
    await page.goto('/cabinet/profile/readings');
    await expect(page.getByText('Витяг із картки банку даних').first()).toBeVisible();
  });
});
