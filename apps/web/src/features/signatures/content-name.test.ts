import { expect, test } from 'vitest';
import { contentName } from './content-name.ts';

test('a content is saved under the name of the file without that of the signature', () => {
  expect(contentName('Заява.pdf.p7s')).toBe('Заява.pdf');
  expect(contentName('Заява.P7S')).toBe('Заява');
  expect(contentName('Заява')).toBe('Заява.bin');
  expect(contentName('.p7s')).toBe('.p7s.bin');
});
