import { type Page, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { frameIsWhole, namesAreTrue, reflows, statusesHaveWords, targetsAreLarge, textResists } from './checks.ts';
import { forcedColoursWalk, keyboardWalks } from './keyboard.ts';
import { kitBrowser, openKit } from './kit.ts';

test.use(kitBrowser);

const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'as opened': async () => undefined,
  'with errors': (page) => page.getByRole('button', { name: 'Надіслати відповіді' }).click(),
  'with suggestions open': async (page) => {
    await page.getByRole('combobox', { name: 'Місто' }).pressSequentially('рк');
    await page.getByRole('option', { name: 'Харків', exact: true }).waitFor();
  },
  'with a question open': (page) => page.getByRole('button', { name: 'Вилучити чернетку' }).click(),
  'with a menu open': (page) => page.getByRole('button', { name: 'Дії із заявою' }).click(),
};

for (const [state, bring] of Object.entries(states)) {
  test(`every part of the kit ${state} is open to everybody`, async ({ page }) => {
    test.setTimeout(120_000);
    await openKit(page);
    await bring(page);
    await test.step('axe', () => axeFindsNothing(page));
    await test.step('names', () => namesAreTrue(page));
    await test.step('statuses', () => statusesHaveWords(page));
    await test.step('targets', () => targetsAreLarge(page));
    await test.step('text', () => textResists(page));
    await test.step('reflow', () => reflows(page));
    if (state === 'with suggestions open' || state === 'with a menu open') return;
    await test.step('frame', () => frameIsWhole(page));
    if (state === 'with a question open') return;
    await test.step('keyboard', () => keyboardWalks(page));
    await test.step('forced colours', () => forcedColoursWalk(page));
  });
}
