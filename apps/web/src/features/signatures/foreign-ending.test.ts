import { expect, test } from 'vitest';
import { foreignEnding } from './foreign-ending.ts';

test.each([
  ['наказ.pdf', 'p7s-attached', '.pdf'],
  ['наказ.PDF', 'asic-e', '.PDF'],
  ['договір.docx', 'p7s-detached', '.docx'],
  ['Заява.asice', 'pdf', '.asice'],
  ['Заява.p7s.exe', 'p7s-attached', '.exe'],
] as const)('%s that is a %s is told to be named otherwise', (name, kind, ending) => {
  expect(foreignEnding(name, kind)).toBe(ending);
});

test.each([
  ['наказ.pdf', 'pdf'],
  ['наказ.pdf.p7s', 'p7s-attached'],
  ['НАКАЗ.P7S', 'p7s-detached'],
  ['усе.zip', 'asic-e'],
  ['усе.scs', 'asic-s'],
  ['без закінчення', 'p7s-attached'],
  ['ст. Лозова', 'pdf'],
  ['фото.jpg', 'unknown'],
] as const)('of %s that is a %s nothing is said', (name, kind) => {
  expect(foreignEnding(name, kind)).toBeNull();
});
