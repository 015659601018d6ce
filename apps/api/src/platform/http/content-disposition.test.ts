import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

test('S17 the download header names the file for new programs and for old ones', () => {
  expect(contentDisposition('Довідка №5 (1).pdf', 'attachment')).toBe(
    `attachment; filename="_______ _5 (1).pdf"; filename*=UTF-8''%D0%94%D0%BE%D0%B2%D1%96%D0%B4%D0%BA%D0%B0%20%E2%84%965%20%281%29.pdf`,
  );
  expect(contentDisposition('a.png', 'inline')).toBe(`inline; filename="a.png"; filename*=UTF-8''a.png`);
});

test('S17 no name breaks out of the download header, and every name is read back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
      const header = contentDisposition(name, 'attachment');
      const parts = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]*)$/.exec(
        header,
      );
      expect(parts?.[1]).not.toMatch(/["\\%]/);
      expect(decodeURIComponent(parts?.[2] ?? '')).toBe(name.toWellFormed());
    }),
    { numRuns: 500 },
  );
});
