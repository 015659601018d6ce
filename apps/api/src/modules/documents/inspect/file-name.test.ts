import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';

test.each([
  ['Довідка про склад сім’ї.pdf', 'pdf', 'Довідка про склад сім’ї.pdf'],
  ['20200601.PNG', 'png', '20200601.png'],
  ['скан.jpeg', 'jpg', 'скан.jpg'],
  ['setup.exe', 'pdf', 'setup.exe.pdf'],
  ['заява.pdf', 'docx', 'заява.docx'],
  ['акт.v2.doc', 'doc', 'акт.v2.doc'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\Users\\Оля\\паспорт.pdf', 'pdf', 'паспорт.pdf'],
  ['a\0.pdf.exe', 'pdf', 'a.pdf.exe.pdf'],
  ['рахунок\u202Efdp.exe', 'pdf', 'рахунокfdp.exe.pdf'],
  ['\u2066a\u2069\u200B.pdf', 'pdf', 'a.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'pdf', 'aSet-Cookie_ x=1.pdf'],
  ['CON', 'pdf', '_CON.pdf'],
  ['com1.txt', 'pdf', '_com1.txt.pdf'],
  ['NUL.pdf', 'pdf', '_NUL.pdf'],
  ['aux .txt', 'pdf', '_aux .txt.pdf'],
  ['пере\u00ADнос.pdf', 'pdf', 'перенос.pdf'],
  ['консоль.pdf', 'pdf', 'консоль.pdf'],
  ['й'.normalize('NFD'), 'pdf', 'й.pdf'],
  ['', 'pdf', 'document.pdf'],
  ['...', 'png', 'document.png'],
  ['.pdf', 'pdf', 'document.pdf'],
  ['  багато   пропусків  .pdf', 'pdf', 'багато пропусків.pdf'],
  ['a"b<c>|d?.pdf', 'pdf', 'a_b_c__d_.pdf'],
  ['\uD800кінець.pdf', 'pdf', '\uFFFDкінець.pdf'],
] as const)('S17 the name %j of a %s is kept as %j', (original, kind, clean) => {
  expect(cleanFileName(original, kind)).toBe(clean);
});

test('S17 a name of 300 letters is cut to 120, never through a letter with its accent', () => {
  expect(cleanFileName('ї'.repeat(300), 'docx')).toBe(`${'ї'.repeat(115)}.docx`);
  // Stressed «о́» is two characters and stays whole or goes.
  const [fits, doesNot] = ['a'.repeat(114), 'a'.repeat(115)];
  expect(cleanFileName(`${fits}о\u0301кінь`, 'pdf')).toBe(`${fits}о\u0301.pdf`);
  expect(cleanFileName(`${doesNot}о\u0301кінь`, 'pdf')).toBe(`${doesNot}.pdf`);
});

test('S17 whatever the name, what is kept is one safe line that stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (original) => {
      const clean = cleanFileName(original, 'pdf');
      expect(clean.length).toBeLessThanOrEqual(120);
      expect(clean).toMatch(/^[^\p{Cc}/\\<>:"|?*\u202A-\u202E\u2066-\u2069]+\.pdf$/u);
      expect(clean.startsWith('.')).toBe(false);
      expect(cleanFileName(clean, 'pdf')).toBe(clean);
    }),
    { numRuns: 500 },
  );
});
