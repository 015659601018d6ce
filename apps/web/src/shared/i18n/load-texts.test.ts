import { expect, test } from 'vitest';
import { loadTexts } from './load-texts.ts';

test('texts that have arrived are read at once, without waiting for them again', async () => {
  const texts = await loadTexts('home', 'uk');

  expect(loadTexts('home', 'uk')).toMatchObject({ status: 'fulfilled', value: texts });
});
