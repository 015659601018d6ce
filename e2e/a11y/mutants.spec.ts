import { expect, type Page, test } from '@playwright/test';
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

test.use({ bypassCSP: true, locale: 'uk-UA', viewport: { width: 1280, height: 900 } });

interface Mutant {
  readonly fault: string;
  readonly css?: string;
  readonly script?: string;
  readonly check: (page: Page) => Promise<unknown>;
}

const button = 'main button';

// Each is a mistake somebody makes one day; a check that lets one through checks nothing.
const mutants: readonly Mutant[] = [
  {
    fault: 'the focus ring is removed',
    css: '*:focus-visible{outline:none!important;box-shadow:none!important}',
    check: keyboardWalks,
  },
  {
    fault: 'a sticky footer covers the focus',
    css: 'footer{position:fixed;inset:auto 0 0 0;block-size:70vh;background:#fff;z-index:99}',
    check: keyboardWalks,
  },
  {
    fault: 'the keyboard is trapped',
    script: `document.querySelector('${button}').addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault())`,
    check: keyboardWalks,
  },
  {
    fault: 'a control is out of the keyboard’s reach',
    script: `document.querySelector('header a').setAttribute('tabindex', '5')`,
    check: keyboardWalks,
  },
  {
    fault: 'the ring is gone where the system draws colours',
    css: '@media (forced-colors:active){*:focus-visible{outline:none!important}}',
    check: forcedColoursWalk,
  },
  {
    fault: 'a button is small',
    css: `${button}{min-block-size:1.5rem!important;padding:0!important;font-size:.9rem!important}`,
    check: targetsAreLarge,
  },
  { fault: 'the page has a fixed width', css: 'main{min-inline-size:50rem}', check: reflows },
  {
    fault: 'a button cuts its words off',
    css: `${button}{overflow:hidden;block-size:2.75rem;inline-size:8rem!important;white-space:nowrap}`,
    check: textResists,
  },
  { fault: 'text has a contrast of 4.6:1', css: 'main p{color:#757575!important}', check: axeFindsNothing },
  { fault: 'a field loses its label', script: `document.querySelector('main label').remove()`, check: axeFindsNothing },
  { fault: 'the window has the title of a template', script: `document.title = 'React App'`, check: frameIsWhole },
  {
    fault: 'a heading level is skipped',
    script: `document.querySelector('main').append(Object.assign(document.createElement('h4'), { textContent: 'Далі' }))`,
    check: frameIsWhole,
  },
  {
    fault: 'there are two first headings',
    script: `document.querySelector('main').append(Object.assign(document.createElement('h1'), { textContent: 'Ще' }))`,
    check: frameIsWhole,
  },
  {
    fault: 'a button is called other than it reads',
    script: `document.querySelector('${button}').setAttribute('aria-label', 'OK')`,
    check: namesAreTrue,
  },
  {
    fault: 'two links «Змінити» lead to different places',
    script: `document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="/a">Змінити</a><a href="/b">Змінити</a>')`,
    check: namesAreTrue,
  },
  {
    fault: 'a Ukrainian word of an English page is spelt by an English voice',
    script: `document.documentElement.lang = 'en'; document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Полтава</p>')`,
    check: languagesAreNamed,
  },
  {
    fault: 'something turns for ever',
    css: '@keyframes turn{to{rotate:1turn}}main{animation:turn 2s infinite!important}',
    check: motionStops,
  },
  {
    fault: 'a state is shown by a shape alone',
    script: `document.querySelector('main').insertAdjacentHTML('beforeend', '<div><svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg></div>')`,
    check: statusesHaveWords,
  },
];

const settle = async (page: Page): Promise<void> => {
  await page.goto('/display');
  await page.getByRole('heading', { level: 1 }).waitFor();
};

for (const { fault, css, script, check } of mutants) {
  test(`the bar notices when ${fault}`, async ({ page }) => {
    test.setTimeout(90_000);
    await settle(page);
    if (css) await page.addStyleTag({ content: css });
    if (script) await page.evaluate(script);
    const noticed = await check(page).then(
      () => false,
      () => true,
    );
    expect(noticed).toBe(true);
  });
}

test('the bar finds no fault where none was planted', async ({ page }) => {
  test.setTimeout(120_000);
  await settle(page);
  for (const check of new Set(mutants.map((mutant) => mutant.check))) await check(page);
});
