/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WindowWithAxe {
  readonly axe: { readonly run: (context: Document, options: RunOptions) => Promise<AxeResults> };
}

// Nothing is disabled; the three that axe leaves off by itself are on.
const options: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  },
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
    'identical-links-same-purpose': { enabled: true },
  },
};

// Another set of colours changes no word, role or size: these are the rules that look at colours.
const colourOptions: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
};

const findings = async (page: Page, rules: RunOptions): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(
    async (given) => (window as unknown as WindowWithAxe).axe.run(document, given),
    rules,
  );
  // A contrast that axe could not measure counts as wrong until a person has looked: colours here are plain.
  const unmeasured = results.incomplete.filter(({ id }) => id.startsWith('color-contrast'));
  return [...results.violations, ...unmeasured].map(
    ({ id, impact, nodes }) => `${id} [${impact}] ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
};

export const themes = ['light', 'dark', 'contrast'] as const;

/** No finding of axe: every rule in the first colour set, those of colour (AAA included) in the others too. */
export async function axeFindsNothing(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset['theme']);
  for (const [index, theme] of themes.entries()) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    expect(await findings(page, index === 0 ? options : colourOptions), `axe, ${theme}`).toEqual([]);
  }
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name ?? 'system'), before);
}
