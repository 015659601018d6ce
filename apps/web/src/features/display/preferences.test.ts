import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { choices, lookFrom, usualLook } from './preferences.ts';

test('an unknown or missing choice becomes the usual look', () => {
  expect(lookFrom({ theme: 'pink', text: '150', motion: 7 })).toEqual({ ...usualLook, text: '150' });
});

test('the script before first paint applies every choice of the page «Вигляд»', async () => {
  const script = await readFile(new URL('../../../public/preferences.js', import.meta.url), 'utf8');
  const applied = /of \[([^\]]+)\]/.exec(script)?.[1]?.match(/\w+/g);
  expect(applied).toEqual(Object.keys(choices));
});
