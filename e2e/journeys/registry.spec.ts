/// <reference lib="dom" />
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { aBirthDate, aRegistered, aStoredCard, aSurname } from '../support/registry.ts';
import { type, typeDate } from '../support/typing.ts';

const news = (page: Page) => page.getByRole('region', { name: /^Готово/ });

interface Person {
  readonly surname: string;
  readonly birthDate: string;
  readonly taxId: string;
}

const somebody = (): Person => {
  const birthDate = aBirthDate();
  return { surname: aSurname(), birthDate, taxId: aTaxId(birthDate, 'female') };
};

const cardNumber = (): string => String(100_000_000 + Math.floor(Math.random() * 899_999_999));

const fillNewCard = async (page: Page, { surname, birthDate, taxId }: Person): Promise<void> => {
  await type(page, 'Прізвище', surname);
  await type(page, 'Власне ім’я', 'Олена');
  await pressOn(page, page.getByRole('radio', { name: 'Жіноча' }), 'Space');
  await typeDate(page, 'Дата народження', birthDate);
  await type(page, 'РНОКПП', taxId);
  await page.getByLabel('Вид документа').selectOption({ label: 'ID-картка' });
  await type(page, 'Номер картки', cardNumber());
  await type(page, 'Код органу, що видав', '6310');
  await typeDate(page, 'Коли видано', '2021-05-04');
  await typeDate(page, 'Діє до', '2031-05-04');
};

const findByTaxId = async (page: Page, taxId: string): Promise<void> => {
  await page.goto('/admin/registry');
  await heading(page, 'Реєстр: знайти людину');
  await type(page, 'РНОКПП людини', taxId);
  await page.keyboard.press('Enter');
};

test('D10, C14 an officer opens a card for a new person with the keyboard alone, finds it, changes it and sees every change', async ({
  signInAs,
}) => {
  const { page } = await signInAs('clerk');
  const person = somebody();
  await pressOn(page, page.getByRole('link', { name: 'Реєстр', exact: true }));
  await heading(page, 'Реєстр: знайти людину');
  await type(page, 'РНОКПП людини', person.taxId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Нікого не знайдено' })).not.toHaveCount(0);
  await pressOn(page, page.getByRole('link', { name: 'Відкрити картку нової людини' }));
  await heading(page, 'Відкрити картку');

  await pressOn(page, page.getByRole('button', { name: 'Відкрити картку' }));
  const summary = page.getByRole('alert');
  for (const words of ['Виберіть стать', 'Введіть РНОКПП або позначте', 'Виберіть вид документа'])
    await expect(summary).toContainText(words);
  await fillNewCard(page, person);
  await pressOn(page, page.getByRole('button', { name: 'Відкрити картку' }));
  await heading(page, new RegExp(`^${person.surname} Олена, картка`));
  await expect(news(page)).toContainText('Картку відкрито');

  await findByTaxId(page, person.taxId);
  await expect(page.getByRole('status').filter({ hasText: 'Знайдено 1 картку' })).not.toHaveCount(0);
  expect(page.url()).not.toContain(person.taxId);
  await expect(page.getByRole('row', { name: new RegExp(person.surname) })).toContainText(person.taxId.slice(-4));
  await pressOn(page, page.getByRole('link', { name: new RegExp(person.surname) }));
  await heading(page, new RegExp(person.surname));

  await pressOn(page, page.getByRole('link', { name: 'Вказати «Контакти і потреби»' }));
  await heading(page, /^Контакти і потреби/);
  await pressOn(page, page.getByRole('button', { name: 'Зберегти' }));
  await expect(summary).toContainText('Вкажіть телефон або електронну пошту');
  await type(page, 'Телефон (необов’язково)', '067 333 22 21');
  await pressOn(page, page.getByRole('checkbox', { name: 'Великий шрифт' }), 'Space');
  await pressOn(page, page.getByRole('button', { name: 'Зберегти' }));
  await expect(news(page)).toContainText('Зміни збережено');
  await expect(page.getByRole('main')).toContainText('Великий шрифт');

  await pressOn(page, page.getByRole('link', { name: 'Історія змін картки' }));
  await heading(page, /^Історія змін/);
  const newest = page.getByRole('table').first();
  await expect(newest).toContainText('Контакти і потреби: Що потрібно на прийомі');
  await expect(newest).toContainText('Великий шрифт');
  await expect(page.getByRole('main')).toContainText('Хто: Службенко О.');
});

test('D10 whom the databank may know already is shown first, what was typed stays, and the pair is settled with a reason', async ({
  signInAs,
}) => {
  const known = aRegistered();
  await aStoredCard(known);
  const { surname } = known.person.name;
  const { birthDate } = known.person;
  const { page } = await signInAs('clerk');
  // A letter that was misheard does no harm.
  await page.goto('/admin/registry');
  await page.getByRole('radio', { name: 'Прізвище і дата народження' }).check();
  await page.getByLabel('Прізвище людини').fill(surname.replace('Реє', 'Рее'));
  await typeDate(page, 'Дата народження людини', birthDate);
  await page.getByRole('button', { name: 'Знайти' }).click();
  await expect(page.getByRole('row', { name: new RegExp(surname) })).toContainText('Схоже прізвище');
  await page.getByRole('link', { name: 'Відкрити картку нової людини' }).click();
  await heading(page, 'Відкрити картку');
  await fillNewCard(page, { surname, birthDate, taxId: aTaxId(birthDate, 'female') });
  await page.getByRole('button', { name: 'Відкрити картку' }).click();
  await expect(page.getByRole('heading', { name: 'Можливо, ця людина вже є в банку даних' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Схожі картки' })).toContainText(surname);
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveValue(surname);
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Позначте, що це інша людина/ })
    .click();
  await expect(page.getByRole('checkbox', { name: 'Це інша людина' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Відкрити картку' }).click();
  await heading(page, new RegExp(`^${surname} Олена, картка`));

  await page.getByRole('link', { name: /^Вирішити/ }).click();
  await heading(page, /^Чи це одна людина/);
  await expect(page.getByRole('table', { name: 'Дві картки поруч' })).toContainText('відрізняється');
  await page.getByRole('button', { name: 'Записати рішення' }).click();
  await expect(page.getByRole('alert')).toContainText('Виберіть, одна це людина чи дві');
  await page.getByRole('radio', { name: 'Різні люди' }).check();
  await page.getByLabel('Чому ви так вирішили?').fill('Порівняно паспорти, номери різні');
  await page.getByRole('button', { name: 'Записати рішення' }).click();
  await expect(news(page)).toContainText('Рішення про схожу картку записано');
  await expect(page.getByRole('main')).toContainText('Причина: Порівняно паспорти, номери різні');
});

test('B14, B15 a code is issued to a person at the desk, shown and printed once, and can be revoked', async ({
  signInAs,
}) => {
  const known = aRegistered();
  const cardId = await aStoredCard(known);
  const { page } = await signInAs('clerk');
  await page.goto(`/admin/registry/${cardId}`);
  await page.getByRole('link', { name: 'Видати код' }).click();
  await heading(page, /^Видати код/);
  await page.getByRole('checkbox', { name: 'Той самий, що в картці' }).check();
  await page.getByRole('button', { name: 'Видати код' }).click();
  await heading(page, 'Код видано');
  await expect(news(page)).toBeFocused();
  const shown =
    (await page
      .getByText(/^[2-9ACEHKMPTX]{4}(-[2-9ACEHKMPTX]{4}){3}/)
      .first()
      .textContent()) ?? '';
  expect(shown).toMatch(/^[2-9ACEHKMPTX]{4}(-[2-9ACEHKMPTX]{4}){3}/);
  const code = shown.slice(0, 19);
  // By ear one character after another.
  await expect(page.getByText(Array.from(code.slice(0, 4)).join(', '))).not.toHaveCount(0);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Надрукувати розписку' }).click();
  const receipt = await downloading;
  expect(receipt.suggestedFilename()).toBe('receipt.pdf');
  await expect(page.getByText('Розписку завантажено')).toBeVisible();

  await page.getByRole('link', { name: 'Готово, повернутися до картки' }).click();
  await page.getByRole('link', { name: /^Скасувати/ }).click();
  await page.getByRole('radio', { name: 'Людина загубила розписку' }).check();
  await page.getByRole('button', { name: 'Скасувати код' }).click();
  await expect(news(page)).toContainText('Код скасовано');
  await expect(page.getByRole('table', { name: /^Видані коди/ })).toContainText('загубили');
  // The page of the code has forgotten it.
  await page.goto(`/admin/registry/${cardId}/code`);
  await heading(page, /^Видати код/);
  await expect(page.getByText(code)).toHaveCount(0);
});

test('C14 two officers who write one topic at once: the slower sees both, and nothing is lost', async ({
  signInAs,
}) => {
  const cardId = await aStoredCard();
  const [one, other] = [(await signInAs('clerk')).page, (await signInAs('clerk')).page];
  for (const page of [one, other]) {
    await page.goto(`/admin/registry/${cardId}/topics/social`);
    await heading(page, /^Освіта/);
  }
  await one.getByLabel('Освіта').fill('вища');
  await other.getByLabel('Освіта').fill('середня');
  await one.getByRole('button', { name: 'Зберегти' }).click();
  await expect(news(one)).toContainText('Зміни збережено');
  await other.getByRole('button', { name: 'Зберегти' }).click();
  await expect(other.getByRole('heading', { name: 'Зараз у картці' })).toBeVisible();
  await expect(other.getByRole('main')).toContainText('вища');
  await expect(other.getByLabel('Освіта')).toHaveValue('середня');
  await other.getByRole('button', { name: 'Зберегти' }).click();
  await expect(news(other)).toContainText('Зміни збережено');
  await expect(other.getByRole('main')).toContainText('середня');
});
