import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import {
  frameIsWhole,
  languagesAreNamed,
  motionStops,
  namesAreTrue,
  reflows,
  statusesHaveWords,
  targetsAreLarge,
  textResists,
} from './checks.ts';
import { forcedColoursWalk, keyboardWalks } from './keyboard.ts';
import { registry } from './registry.ts';

// Checks add styles of their own to the page; the policy itself is watched in arrival.spec.ts.
test.use({ bypassCSP: true, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: { width: 1280, height: 900 } });

for (const { pattern, state, bring } of registry) {
  test(`${pattern}, ${state}, is open to everybody`, async ({ page }) => {
    test.setTimeout(120_000);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await bring(page);
    await test.step('frame', () => frameIsWhole(page));
    await test.step('languages', () => languagesAreNamed(page));
    await test.step('names', () => namesAreTrue(page));
    await test.step('statuses', () => statusesHaveWords(page));
    await test.step('axe', () => axeFindsNothing(page));
    await test.step('targets', () => targetsAreLarge(page));
    await test.step('text', () => textResists(page));
    await test.step('reflow', () => reflows(page));
    await test.step('motion', () => motionStops(page));
    // Other words may be cut off, too wide or untrue; the order of the controls and their rings do not change with them.
    if (!state.includes('in English')) {
      await test.step('keyboard', () => keyboardWalks(page));
      await test.step('forced colours', () => forcedColoursWalk(page));
    }
    expect(complaints).toEqual([]);
  });
}
