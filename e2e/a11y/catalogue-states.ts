import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database } from '../support/accounts.ts';
import { aShelvedProduct } from '../support/catalogue.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

type Bring = PageState['bring'];

const at =
  (address: string, act?: (page: Page) => Promise<unknown>): Bring =>
  async (page) => {
    await goTo(page, address);
    await act?.(page);
  };

const inEnglish =
  (bring: Bring): Bring =>
  async (page) => {
    await bring(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Українська' }).waitFor();
    await settled(page);
  };

/** The catalogue does not answer: the page says so, and what to do. */
const failing =
  (address: string): Bring =>
  async (page) => {
    await page.route('**/api/v1/catalogue/**', (route) => route.fulfill({ status: 503, body: '' }));
    await goTo(page, address);
  };

const results = '/catalogue/products';
const filtered = `${results}?class=12-22&filter=foldable:yes&filter=drive:handrim,attendant&price=..30000&sort=cheapest`;
const nothing = `${results}?q=крісло&price=..10&region=UA05000000000010236`;

const unfoldAll = async (page: Page): Promise<void> => {
  await page.locator('search details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
};

const chooseToCompare =
  (count: number) =>
  async (page: Page): Promise<void> => {
    const boxes = page.getByRole('checkbox', { name: /^Порівняти:/ });
    for (let place = 0; place < count; place += 1) await boxes.nth(place).click();
    await page.getByRole('region', { name: 'Порівняння засобів' }).getByText('Вибрано').waitFor();
  };

const wrongNumber = async (page: Page): Promise<void> => {
  await unfoldAll(page);
  await page.getByLabel('До, грн').fill('дешево');
  await sendEmpty(page, 'Застосувати');
};

const longWords =
  'Крісло колісне багатофункціональне підвищеної надійності й функціональності з електроприводом «Найдовша-назва-у-каталозі-для-перевірки»';

type Wishes = Parameters<typeof aShelvedProduct>[0];

const aProductAt =
  (addressOf: (number: number) => string, wishes?: Wishes): Bring =>
  async (page) =>
    goTo(page, addressOf((await aShelvedProduct(wishes)).number));

const productAddress = (number: number): string => `/catalogue/products/${number}`;

const whole: Wishes = {
  definition: {
    variants: [
      {
        name: { uk: 'вузьке', en: 'narrow' },
        article: 'K-38',
        attributes: { seatWidthCm: 38 },
        priceKopiykas: 1_400_000,
      },
      { name: { uk: 'широке', en: 'wide' }, article: null, attributes: { seatWidthCm: 46 }, priceKopiykas: null },
    ],
    compatibility: { uk: 'Проїде у двері, ширші за 70 см.', en: 'It passes doors wider than 70 cm.' },
  },
};

const photo = (fileId: string) => ({
  fileId,
  alt: {
    uk: 'Крісло збоку: велике заднє колесо, мале переднє',
    en: 'From the side: a large rear wheel, a small front one',
  },
  width: 800,
  height: 600,
});

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><circle cx="300" cy="350" r="200"/></svg>';

// No photograph goes with the demonstration: what one would look like is told in the place of the answer.
const pictured: Bring = async (page) => {
  const { number } = await aShelvedProduct(whole);
  await page.route(`**/api/v1/catalogue/products/${number}`, async (route) => {
    const answer = await route.fetch();
    const title = { uk: 'Як складати крісло', en: 'How to fold the chair' };
    const instruction = { fileId: anId(), title, language: 'uk', size: 340_000, mediaType: 'application/pdf' };
    await route.fulfill({
      json: { ...(await answer.json()), photos: [photo(anId()), photo(anId())], instructions: [instruction] },
    });
  });
  await page.route('**/api/v1/catalogue/files/*', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: picture }),
  );
  await goTo(page, productAddress(number));
};

const ofChannel =
  (channel: string): Bring =>
  async (page) => {
    const { code } = await database().productClass.findFirstOrThrow({ where: { channel }, select: { code: true } });
    const name = { uk: 'Засіб «Інший шлях»', en: 'Another way' };
    await aProductAt(productAddress, { classCode: code, definition: { name, attributes: {} } })(page);
  };

const comparing =
  (count: number, more = ''): Bring =>
  async (page) => {
    const numbers: number[] = [];
    for (let made = 0; made < count; made += 1) {
      const wishes = { definition: { attributes: { seatWidthCm: 40 + made, foldable: made % 2 === 0 } } };
      numbers.push(
        (await aShelvedProduct(made === 3 ? { definition: { name: { uk: longWords, en: '' } } } : wishes)).number,
      );
    }
    await goTo(page, `/catalogue/compare?numbers=${numbers.join(',')}${more}`);
  };

const firstOf =
  (address: string): Bring =>
  async (page) => {
    await goTo(page, address);
    const link = page.getByRole('article').first().getByRole('link');
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

const choose = '/catalogue/choose/:step';
const answered = 'hard=walking,moving_outdoors&who=adult&where=outdoors';

/** The catalogue, open to everybody. */
export const catalogueStates: readonly PageState[] = [
  { pattern: '/catalogue', state: 'filled', bring: at('/catalogue') },
  { pattern: '/catalogue', state: 'filled, in English', bring: inEnglish(at('/catalogue')) },
  { pattern: '/catalogue', state: 'error', bring: failing('/catalogue') },
  { pattern: results, state: 'filled', bring: at(results) },
  { pattern: results, state: 'filled, in English', bring: inEnglish(at(filtered)) },
  { pattern: results, state: 'with filters', bring: at(filtered) },
  { pattern: results, state: 'every filter unfolded', bring: at(`${results}?class=12-22-03`, unfoldAll) },
  { pattern: results, state: 'with a correction', bring: at(`${results}?q=rhsckj+космічне`) },
  { pattern: results, state: 'no results', bring: at(nothing) },
  { pattern: results, state: 'more than can be compared', bring: at(filtered, chooseToCompare(5)) },
  { pattern: results, state: 'with errors', bring: at(`${results}?class=12-22`, wrongNumber) },
  {
    pattern: results,
    state: 'long names',
    bring: aProductAt(() => `${results}?q=найдовша-назва`, { definition: { name: { uk: longWords, en: '' } } }),
  },
  { pattern: results, state: 'error', bring: failing(results) },
  { pattern: `${results}/:number`, state: 'filled', bring: aProductAt(productAddress, whole) },
  { pattern: `${results}/:number`, state: 'filled, in English', bring: inEnglish(aProductAt(productAddress, whole)) },
  {
    pattern: `${results}/:number`,
    state: 'discontinued',
    bring: aProductAt(productAddress, { state: 'discontinued' }),
  },
  { pattern: `${results}/:number`, state: 'with photographs and instructions', bring: pictured },
  { pattern: `${results}/:number`, state: 'through a health care facility', bring: ofChannel('healthCare') },
  { pattern: `${results}/:number`, state: 'for information only', bring: ofChannel('informationOnly') },
  {
    pattern: `${results}/:number`,
    state: 'long name',
    bring: aProductAt(productAddress, { definition: { name: { uk: longWords, en: '' } } }),
  },
  { pattern: '/catalogue/classes/:code', state: 'lowest class', bring: at('/catalogue/classes/12-22-03') },
  {
    pattern: '/catalogue/classes/:code',
    state: 'lowest class, in English',
    bring: inEnglish(at('/catalogue/classes/12-22-03')),
  },
  { pattern: '/catalogue/classes/:code', state: 'class above others', bring: at('/catalogue/classes/12') },
  { pattern: '/catalogue/compare', state: 'four products', bring: comparing(4) },
  { pattern: '/catalogue/compare', state: 'two products, in English', bring: inEnglish(comparing(2)) },
  { pattern: '/catalogue/compare', state: 'differences only', bring: comparing(2, '&only=differences') },
  { pattern: '/catalogue/compare', state: 'one of them gone', bring: comparing(2, ',1999999999') },
  { pattern: '/catalogue/compare', state: 'empty', bring: at('/catalogue/compare') },
  { pattern: choose, state: 'what is hard', bring: at('/catalogue/choose/hard') },
  { pattern: choose, state: 'what is hard, in English', bring: inEnglish(at('/catalogue/choose/hard')) },
  {
    pattern: choose,
    state: 'what is hard, with errors',
    bring: at('/catalogue/choose/hard', (page) => sendEmpty(page, 'Продовжити')),
  },
  { pattern: choose, state: 'for whom', bring: at('/catalogue/choose/who?hard=walking') },
  {
    pattern: choose,
    state: 'for whom, with errors',
    bring: at('/catalogue/choose/who?hard=walking', (page) => sendEmpty(page, 'Продовжити')),
  },
  { pattern: choose, state: 'where', bring: at('/catalogue/choose/where?hard=walking&who=child') },
  { pattern: choose, state: 'advice', bring: at(`/catalogue/choose/result?${answered}`) },
  { pattern: choose, state: 'advice, in English', bring: inEnglish(at(`/catalogue/choose/result?${answered}`)) },
  { pattern: '/catalogue/makers', state: 'filled', bring: at('/catalogue/makers') },
  { pattern: '/catalogue/makers', state: 'filled, in English', bring: inEnglish(at('/catalogue/makers')) },
  { pattern: '/catalogue/makers', state: 'no results', bring: at('/catalogue/makers?q=немає такого') },
  { pattern: '/catalogue/makers/:makerId', state: 'filled', bring: firstOf('/catalogue/makers') },
  { pattern: '/catalogue/social-providers', state: 'filled', bring: at('/catalogue/social-providers') },
  {
    pattern: '/catalogue/social-providers',
    state: 'filled, in English',
    bring: inEnglish(at('/catalogue/social-providers')),
  },
  {
    pattern: '/catalogue/social-providers',
    state: 'no results',
    bring: at('/catalogue/social-providers?q=немає такого'),
  },
  {
    pattern: '/catalogue/social-providers/:providerId',
    state: 'filled',
    bring: firstOf('/catalogue/social-providers'),
  },
];
