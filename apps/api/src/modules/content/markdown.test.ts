import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from './markdown.ts';

const words = (text: string, href: string | null = null) => ({ text, href });
const faults = (text: string, headings = true) => readText(text, { headings }).faults;

test('A20 paragraphs, lists, headings and links of a text become blocks', () => {
  const text = [
    '## Коли приймаємо',
    'Прийом',
    'у п’ятницю [за записом](/booking/start).',
    '- паспорт\n- РНОКПП',
    '### Як записатися',
    '1. Оберіть час.\n2. Прийдіть.',
  ].join('\n\n');

  const { blocks, faults: wrong } = readText(text.replace('Прийом\n\n', 'Прийом\n'), { headings: true });

  expect(wrong).toEqual([]);
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, words: [words('Коли приймаємо')] },
    {
      kind: 'paragraph',
      words: [words('Прийом у п’ятницю '), words('за записом', '/booking/start'), words('.')],
    },
    { kind: 'list', ordered: false, items: [[words('паспорт')], [words('РНОКПП')]] },
    { kind: 'heading', level: 3, words: [words('Як записатися')] },
    { kind: 'list', ordered: true, items: [[words('Оберіть час.')], [words('Прийдіть.')]] },
  ]);
});

test.each([
  ['emphasis within emphasis', `${'*_'.repeat(5_000)}а${'_*'.repeat(5_000)}`],
  ['a quotation within a quotation', '>'.repeat(6_000)],
  ['quotations with spaces', '> '.repeat(6_000)],
  ['a list within a list on one line', `${'- '.repeat(6_000)}а`],
  ['numbers within numbers', `${'1. '.repeat(6_000)}а`],
  ['brackets that never close', '['.repeat(20_000)],
  ['links within links', `${'['.repeat(6_000)}а${'](/b)'.repeat(2_000)}`],
  ['signs on many lines of one paragraph', '**_a\n'.repeat(4_000)],
  ['escapes', '\\*'.repeat(10_000)],
  ['tags', '<a '.repeat(6_000)],
])('A20 %s cost no more than reading them, and are named', (_, text) => {
  const { blocks, faults: wrong } = readText(text, { headings: true });
  expect(wrong).toEqual([{ line: expect.any(Number), code: 'content.form' }]);
  expect(blocks.length).toBeGreaterThan(0);
});

describe('A20 what is refused is named with its line', () => {
  test.each([
    ['raw HTML', 'Добре.\n\n<b>важливо</b>', 3, 'content.html'],
    ['a script', '<script>alert(1)</script>', 1, 'content.html'],
    ['an image', 'Так.\n\n![фото](https://example.org/a.png)', 3, 'content.image'],
    ['bold letters', 'Перше.\n\nДруге.\n\n**Увага**', 5, 'content.form'],
    ['a quotation', '> Слова', 1, 'content.form'],
    ['code', '```\nx\n```', 1, 'content.form'],
    ['a line across the page', 'Перше.\n\n---\n\nДруге.', 3, 'content.form'],
    ['a list within a list', '- перше\n  - друге', 2, 'content.list_item'],
    ['a heading of the first level', '# Назва', 1, 'content.heading_level'],
    ['a heading that skips a level', '### Назва', 1, 'content.heading_level'],
    ['a heading of the fourth level', '## Один\n\n### Два\n\n#### Три', 5, 'content.heading_level'],
    ['a link with a script', '[Наш сайт новин](javascript:alert(1))', 1, 'content.link_address'],
    ['a link over http', '[Наш сайт новин](http://example.org)', 1, 'content.link_address'],
    ['a link to another site that looks like a path', '[Наш сайт новин](//example.org)', 1, 'content.link_address'],
    ['a link whose words are an address', '[https://example.org](https://example.org)', 1, 'content.link_words'],
    [
      'a link whose words are a bare name of a site',
      '[zakon.rada.gov.ua](https://zakon.rada.gov.ua)',
      1,
      'content.link_words',
    ],
    ['a link that says nothing', 'Дивіться [тут](https://example.org)', 1, 'content.link_words'],
    [
      'a link that says nothing in more words',
      '[Натисніть за цим посиланням](https://example.org)',
      1,
      'content.link_words',
    ],
    ['an address without a link', 'Дивіться https://example.org', 1, 'content.bare_address'],
    ['an address in angle brackets', 'Дивіться <https://example.org>', 1, 'content.link_words'],
  ])('%s', (_what, text, line, code) => {
    expect(faults(text)[0]).toEqual({ line, code });
  });

  test('a heading where headings stand already', () => {
    expect(faults('## Назва', false)).toEqual([{ line: 1, code: 'content.heading_here' }]);
  });
});

test.each(['mailto:cnap@example.ua', 'tel:+380671234567', 'https://example.org/laws?x=1', '/services'])(
  'A20 a link to %s with words of its own is fine',
  (href) => expect(faults(`[Довідкова служба](${href})`)).toEqual([]),
);

test('S21 whatever is written, reading ends, and no link leads to a script', () => {
  const markdown = fc.array(
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '*',
      '#',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '`',
      '!',
      'javascript:x',
      'https://a.ua',
      'слово ',
      '\\',
      '&lt;',
      '| ',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(markdown, (signs) => {
      const { blocks } = readText(signs.join(''), { headings: true });
      const all = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.words));
      expect(all.filter(({ href }) => href !== null && !/^(?:https:\/\/|mailto:|tel:|\/(?!\/))/.test(href))).toEqual(
        [],
      );
    }),
  );
});
