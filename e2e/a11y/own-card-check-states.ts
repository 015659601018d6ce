import type { OwnCardCheck } from '@cabinet/contracts/own-card-check';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Page } from '@playwright/test';
import { enterAs } from '../support/accounts.ts';
import { aRegistered, aStoredCard, aSurname } from '../support/registry.ts';
import { giveNumber } from '../support/signed-work.ts';
import { type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const pattern = '/cabinet/registry/check';
const bornOn = '1985-03-17';

interface Reader {
  readonly surname: string;
  readonly givenName: string;
  readonly taxId: string;
}

/** Signs somebody in on this page whose number the cabinet knows, and opens the page. */
const aReader = async (page: Page): Promise<Reader> => {
  const { personId, surname, givenName } = await enterAs(page, 'applicant', { surname: aSurname() });
  const taxId = aTaxId(bornOn, 'female');
  await giveNumber(personId ?? '', taxId);
  return { surname, givenName, taxId };
};

const knowInDatabank = async ({ surname, givenName, taxId }: Reader): Promise<void> => {
  const { person, ...card } = aRegistered();
  await aStoredCard({
    ...card,
    person: { ...person, name: { surname, givenName, patronymic: 'Іванівна' }, birthDate: bornOn },
    numbers: { taxId, taxIdRefused: false, unzr: null },
  });
};

/** As the card of `aRegistered` has it, unless told. */
const fillIn = async (page: Page, number = 'Е-77/25'): Promise<void> => {
  await page.getByRole('radio', { name: 'II група', exact: true }).check();
  await page.getByLabel('Номер довідки').fill(number);
  const issued = page.getByRole('group', { name: 'Дата видачі довідки' });
  await issued.getByLabel('День').fill('11');
  await issued.getByLabel('Місяць').fill('2');
  await issued.getByLabel('Рік').fill('2025');
  await page.getByLabel('На довідці є підпис').check();
  await page.getByLabel('На довідці є печатка або електронна печатка').check();
  await page.getByRole('button', { name: 'Перевірити', exact: true }).click();
};

const opened = (state: string, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await aReader(page);
    await goTo(page, pattern);
    await act?.(page);
  },
});

const answered = (state: string, answer: OwnCardCheck, title: string): PageState =>
  opened(state, async (page) => {
    await page.route('**/api/v1/registry/own-card/check', (route) => route.fulfill({ json: answer }));
    await fillIn(page);
    await page.getByRole('region', { name: new RegExp(title) }).waitFor();
  });

/** D5, D6: a certificate of disability beside the databank. */
export const ownCardCheckStates: readonly PageState[] = [
  opened('as opened'),
  opened('in English', async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Українська' }).waitFor();
  }),
  opened('sent without answers', (page) => sendEmpty(page, 'Перевірити')),
  {
    pattern,
    state: 'of who has no number to be found by',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, pattern);
      await page.getByRole('link', { name: 'Вказати РНОКПП' }).waitFor();
    },
  },
  {
    pattern,
    state: 'does not fit',
    bring: async (page) => {
      await knowInDatabank(await aReader(page));
      await goTo(page, pattern);
      await fillIn(page, 'Е-78/25');
      await page.getByRole('region', { name: /не збігається/ }).waitFor();
    },
  },
  opened('not in the databank', async (page) => {
    await fillIn(page);
    await page.getByRole('region', { name: /не знайдено/ }).waitFor();
  }),
  answered(
    'does not fit in any part',
    { outcome: 'mismatch', mismatches: ['person', 'number', 'date'] },
    'не збігається',
  ),
  answered('the state register is down', { outcome: 'down', mismatches: [] }, 'не відповідає'),
  {
    pattern: '/cabinet/registry',
    state: 'with a certificate that fits',
    bring: async (page) => {
      await knowInDatabank(await aReader(page));
      await goTo(page, pattern);
      await fillIn(page);
      await page.getByRole('region', { name: /^Готово/ }).waitFor();
    },
  },
];
