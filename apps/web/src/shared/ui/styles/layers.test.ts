import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = join(import.meta.dirname, '../../..');

test('every stylesheet states the order of layers first, since the bundle may begin with any of them', async () => {
  const files = (await readdir(sources, { recursive: true })).filter((file) => file.endsWith('.module.css'));
  const without = files.filter(
    (file) => !readFileSync(join(sources, file), 'utf8').startsWith('@layer tokens, base, ui;'),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(without).toEqual([]);
});

const tokens = await readFile(join(import.meta.dirname, 'tokens.css'), 'utf8');

const luminance = (hex: string): number => {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const setOf = (selector: RegExp): Readonly<Record<string, string>> => {
  const body = selector.exec(tokens)?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

const sets = [
  { theme: 'light', set: setOf(/:root \{([^}]+)\}/) },
  { theme: 'dark', set: setOf(/:root\[data-theme=["']dark["']\] \{([^}]+)\}/) },
  { theme: 'dark of the device', set: setOf(/prefers-color-scheme: dark\) \{\s*:root[^{]*\{([^}]+)\}/) },
  { theme: 'contrast', set: setOf(/:root\[data-theme=["']contrast["']\] \{([^}]+)\}/) },
];

test.each(sets)(
  'all text of the $theme colours has a contrast of at least 7:1 on the page and on soft surfaces',
  ({ set }) => {
    const weak = ['text', 'muted', 'brand', 'visited', 'error', 'success', 'warning'].flatMap((name) =>
      ['page', 'soft']
        .filter((ground) => contrast(set[name] ?? '#fff', set[ground] ?? '#fff') < 7)
        .map((ground) => `${name} on ${ground}`),
    );
    expect(weak).toEqual([]);
    expect(contrast(set['brand'] ?? '', set['on-brand'] ?? '')).toBeGreaterThanOrEqual(7);
    expect(contrast(set['border'] ?? '', set['page'] ?? '')).toBeGreaterThanOrEqual(3);
  },
);

test('one half of the focus ring is plain to see on every ground', () => {
  const grounds = sets.flatMap(({ set }) => [set['page'] ?? '', set['soft'] ?? '', set['brand'] ?? '']);
  const best = grounds.map((ground) => Math.max(contrast('#111', ground), contrast('#fd0', ground)));
  expect(Math.min(...best)).toBeGreaterThanOrEqual(7);
});
