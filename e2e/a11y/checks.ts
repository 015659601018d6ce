/// <reference lib="dom" />
import { expect, type Page } from '@playwright/test';

const ordinarySize = { width: 1280, height: 900 };

/** WCAG 1.4.10: at 320 CSS px nothing lies outside and nothing scrolls sideways. */
export async function reflows(page: Page): Promise<void> {
  for (const height of [256, 640]) {
    await page.setViewportSize({ width: 320, height });
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { width, right } = element.getBoundingClientRect();
          const placed = getComputedStyle(element).position === 'absolute';
          return width > 0 && right > innerWidth + 1 && !placed && !element.closest('[data-scroll-x]');
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(outside, `outside at 320 × ${height}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await page.setViewportSize(ordinarySize);
}

const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width <= 2 || height <= 2 || !/hidden|clip/.test(getComputedStyle(element).overflow)) return false;
        return element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );

const withStyle = async (page: Page, css: string, look: () => Promise<void>): Promise<void> => {
  const style = await page.addStyleTag({ content: css });
  await look();
  await style.evaluate((node) => node instanceof Element && node.remove());
};

const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

/** WCAG 1.4.4 and 1.4.12: wide spacing and text twice as large cut nothing off. */
export async function textResists(page: Page): Promise<void> {
  await withStyle(page, spacing, async () => expect(await clipped(page), 'cut off by wide spacing').toEqual([]));
  await withStyle(page, 'html{font-size:200%!important}', async () => {
    expect(await clipped(page), 'cut off at 200 %').toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways, 'scrolls sideways at 200 %').toBe(false);
  });
}

/** WCAG 2.5.5: 44 × 44 CSS px; a link inside a sentence is excepted. */
export async function targetsAreLarge(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const controls =
      'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=tab],[role=option],[role=menuitem]';
    const isInSentence = (element: Element): boolean => {
      const block = element.closest('p,li,dd');
      const own = (element.textContent ?? '').trim().length;
      return getComputedStyle(element).display === 'inline' && (block?.textContent ?? '').trim().length > own + 3;
    };
    return [...document.querySelectorAll(controls)]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width < 2 || height < 2 || isInSentence(element)) return false;
        return width < 43.5 || height < 43.5;
      })
      .map((element) => element.outerHTML.slice(0, 90));
  });
  expect(small, 'smaller than 44 px').toEqual([]);
}

const titleTellsErrors = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => /^(?:Помилка|Error): /.test(document.title) === (document.querySelector('[data-error-summary]') !== null),
  );

/** WCAG 2.4.1, 2.4.2, 2.4.6, 3.1.1: language, one h1, its words in the title, one main, no skipped heading, skip link first. */
export async function frameIsWhole(page: Page): Promise<void> {
  const frame = await page.evaluate(() => {
    const visible = (element: HTMLElement): boolean => element.checkVisibility();
    const headings = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].filter(visible);
    return {
      language: document.documentElement.lang,
      title: document.title,
      firsts: headings.filter(({ tagName }) => tagName === 'H1').map(({ innerText }) => innerText.trim()),
      levels: headings.map(({ tagName }) => Number(tagName[1])),
      mains: [...document.querySelectorAll<HTMLElement>('main')].filter(visible).length,
      firstLink: document.querySelector('a[href],button')?.getAttribute('href'),
    };
  });
  expect(frame.language).toMatch(/^(?:uk|en)$/);
  expect(frame.firsts).toHaveLength(1);
  expect(frame.title).toContain(frame.firsts[0]);
  expect(frame.title).toMatch(/ – \S/);
  // The summary is drawn first and the title follows it.
  await expect.poll(() => titleTellsErrors(page), { message: 'the title says whether there are errors' }).toBe(true);
  expect(frame.mains).toBe(1);
  // The page as the server wrote it stands beside the frame of the app for a while: their ids differ.
  expect(frame.firstLink).toMatch(/^#(?:main|content)$/);
  const skipped = frame.levels.filter((level, index) => level - (frame.levels[index - 1] ?? 1) > 1);
  expect(skipped, `heading levels ${frame.levels.join(' ')}`).toEqual([]);
}

/** WCAG 2.5.3 and 2.4.9: a control is called by the words seen on it; links called the same lead to the same place. */
export async function namesAreTrue(page: Page): Promise<void> {
  const faults = await page.evaluate(() => {
    const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('uk');
    const dense = (text: string): string => text.replaceAll(' ', '');
    const visible = (element: HTMLElement): boolean => element.checkVisibility();
    const nameOf = (element: HTMLElement): string => {
      const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      return tidy(labelled || (element.getAttribute('aria-label') ?? element.textContent ?? ''));
    };
    const controls = [...document.querySelectorAll<HTMLElement>('a[href],button,summary,[role=tab]')].filter(visible);
    const untrue = controls
      // Without spaces: innerText puts one before words that are read aloud only, «Змінити : прізвище».
      .filter((element) => !dense(nameOf(element)).startsWith(dense(tidy(element.innerText))))
      .map((element) => `called otherwise: ${element.outerHTML.slice(0, 80)}`);
    const nameless = controls
      .filter((element) => nameOf(element) === '')
      .map((element) => `without a name: ${element.outerHTML.slice(0, 80)}`);
    const places = new Map<string, Set<string>>();
    for (const link of controls) {
      if (link instanceof HTMLAnchorElement)
        places.set(nameOf(link), (places.get(nameOf(link)) ?? new Set()).add(link.href));
    }
    const ambiguous = [...places]
      .filter(([, hrefs]) => hrefs.size > 1)
      .map(([name]) => `leads to different places: ${name}`);
    return [...untrue, ...nameless, ...ambiguous];
  });
  expect(faults).toEqual([]);
}

const running = (page: Page): Promise<number> =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);

/** WCAG 2.2.2 and 2.3.3: nothing moves for who asked for stillness, nothing moves for ever for anybody. */
export async function motionStops(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await running(page), 'moving although motion is reduced').toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const endless = await page.evaluate(
    () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 5000).length,
  );
  expect(endless, 'moving for more than five seconds').toBe(0);
}

const printed = (element: string): string => element.replace(/\s+/g, ' ').slice(0, 80);

/** WCAG 1.4.1: states are words, so a page without colours tells the same; every status has text beside its shape. */
export async function statusesHaveWords(page: Page): Promise<void> {
  const silent = await page.evaluate(() =>
    [...document.querySelectorAll('svg,progress,[role=img]')]
      .filter((shape) => {
        const named = shape.getAttribute('aria-label') ?? shape.querySelector('title')?.textContent;
        return !named && !(shape.parentElement?.textContent ?? '').trim();
      })
      .map((shape) => shape.outerHTML),
  );
  expect(silent.map(printed)).toEqual([]);
}

/** WCAG 3.1.2: on a page in English Ukrainian words say that they are Ukrainian, and English ones do not. */
export async function languagesAreNamed(page: Page): Promise<void> {
  const misread = await page.evaluate(() => {
    if (document.documentElement.lang !== 'en') return [];
    const isUkrainian = (words: string): boolean => /[\u0400-\u052f]/.test(words);
    const languageOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? '';
    const shown = [...document.body.querySelectorAll('*:not(script,style,noscript,noscript *)')];
    const wordsIn = (element: Element): string =>
      [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join(' ');
    const beside = (element: Element): string => {
      const names = ['aria-label', 'alt', 'placeholder', 'label'].map((name) => element.getAttribute(name) ?? '');
      const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
      return [...names, isField && !/radio|checkbox|file|password/.test(element.type) ? element.value : ''].join(' ');
    };
    const spelt = shown.filter(
      (element) => isUkrainian(wordsIn(element) + beside(element)) && languageOf(element) !== 'uk',
    );
    const garbled = shown.filter(
      (element) => /[a-z]{3}/i.test(wordsIn(element)) && !isUkrainian(wordsIn(element)) && languageOf(element) === 'uk',
    );
    return [...spelt, ...garbled].map(
      (element) => `${wordsIn(element).trim().slice(0, 60)} in ${element.outerHTML.slice(0, 80)}`,
    );
  });
  expect(misread, 'in the voice of the wrong language').toEqual([]);
}
