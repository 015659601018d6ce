import { expect, test } from 'vitest';
import { type Block, type Paper, renderPaper } from './paper.ts';
import { parsePdf, readAloud } from './parsed-pdf.ts';

const aPaper = (blocks: readonly Block[], about: Partial<Paper> = {}): Paper => ({
  title: 'Проба пера',
  subject: 'Перевірка',
  language: 'uk',
  issuer: 'ЦНАП міста Ялинівка',
  footer: 'Проба № 1',
  createdAt: new Date('2026-03-02T10:00:00Z'),
  blocks,
  ...about,
});

const heard = async (paper: Paper): Promise<string[]> =>
  (await parsePdf(await renderPaper(paper))).pages.flatMap((page) => readAloud(page.root));

test('names its language and title and shows the title in the window (EN 301 549, clause 10)', async () => {
  const bytes = await renderPaper(aPaper([], { title: 'Рішення «А» & <Б>' }));
  const parsed = await parsePdf(bytes);

  expect(parsed.info).toMatchObject({ Language: 'uk-UA', Title: 'Рішення «А» & <Б>', IsXFAPresent: false });
  expect(parsed).toMatchObject({ marked: true, displaysTitle: true, pureXfa: false });
  const packet = bytes.toString('utf8').match(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/)?.[0];
  expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(packet).toContain('Рішення «А» &amp; &lt;Б&gt;');
});

test('an English paper says it is English, and a Ukrainian passage in it says so too', async () => {
  const paper = aPaper([{ kind: 'paragraph', text: 'Немає висновку.', language: 'uk' }], { language: 'en' });
  const bytes = (await renderPaper(paper)).toString('latin1');

  expect(bytes.match(/\/S \/Document\s+\/Lang \(en-GB\)/)).not.toBeNull();
  expect(bytes.match(/\/S \/P\s+\/Lang \(uk-UA\)/)).not.toBeNull();
});

test('keeps every Ukrainian letter as it was written', async () => {
  const text = 'Ґґ Єє Іі Її Йй Щщ Ьь ’ ₴ № « » — Latin office affluent i і';

  expect(await heard(aPaper([{ kind: 'paragraph', text }]))).toContain(`P: ${text}`);
});

test('shows a square for what cannot be shown and drops marks that would reverse the text', async () => {
  const text = 'Ім’я \u202Eобман\u202C \u{13000} кінець\u0007';

  expect(await heard(aPaper([{ kind: 'paragraph', text }]))).toContain('P: Ім’я обман □ кінець');
});

test('is read in the order it was written: headings, rows, lists, links, pictures', async () => {
  const blocks: Block[] = [
    { kind: 'heading', text: 'Заява' },
    { kind: 'terms', title: 'Заява', rows: [{ term: 'Номер', value: '5' }] },
    {
      kind: 'table',
      title: 'Документи',
      columns: [
        { title: 'Назва', share: 2 },
        { title: 'Розмір', share: 1, align: 'right' },
      ],
      rows: [['Паспорт', '1 МБ']],
    },
    { kind: 'list', ordered: true, items: ['Перше', 'Друге'] },
    { kind: 'list', items: ['Третє'] },
    { kind: 'link', lead: 'Стан:', url: 'https://kabinet.example/a' },
    { kind: 'qr', encodes: 'https://kabinet.example/a', alt: 'QR-код заяви', caption: 'Наведіть камеру' },
    { kind: 'signature', role: 'Адміністратор', caption: 'підпис', name: 'О. Петренко' },
  ];

  expect(await heard(aPaper(blocks))).toEqual([
    'P: ЦНАП міста Ялинівка',
    'H1: Проба пера',
    'H2: Заява',
    'TH: Номер',
    'TD: 5',
    'TH: Назва',
    'TH: Розмір',
    'TH: Паспорт',
    'TD: 1 МБ',
    'Lbl: 1.',
    'LBody: Перше',
    'Lbl: 2.',
    'LBody: Друге',
    'Lbl: •',
    'LBody: Третє',
    'Span: Стан:',
    'Link: https://kabinet.example/a',
    'Figure: QR-код заяви',
    'P: Наведіть камеру',
    'Span: Адміністратор',
    'Span: підпис',
    'Span: О. Петренко',
  ]);
});

test('header cells say whether they name a row or a column, lists how they are numbered', async () => {
  const columns = [
    { title: 'Назва', share: 2 },
    { title: 'Розмір', share: 1 },
  ];
  const blocks: Block[] = [
    { kind: 'table', title: 'Документи', columns, rows: [['Паспорт', '1 МБ']] },
    { kind: 'list', ordered: true, items: ['Перше'] },
  ];
  const bytes = (await renderPaper(aPaper(blocks))).toString('latin1');

  expect(bytes.match(/\/Scope \/Column/g)).toHaveLength(2);
  expect(bytes.match(/\/Scope \/Row/g)).toHaveLength(1);
  expect(bytes.match(/\/ListNumbering \/Decimal/g)).toHaveLength(1);
});

test('a link leads where it says it leads, on whichever page it is', async () => {
  const filler: Block = { kind: 'paragraph', text: 'Текст. '.repeat(1200) };
  const first: Block = { kind: 'link', lead: 'Перше:', url: 'https://kabinet.example/first' };
  const last: Block = { kind: 'link', lead: 'Друге:', url: `https://kabinet.example/${'long-'.repeat(30)}` };
  const bytes = await renderPaper(aPaper([first, filler, last]));
  const { pages } = await parsePdf(bytes);

  expect(pages[0]?.links).toEqual([first.url]);
  expect(pages.at(-1)?.links).toEqual([last.url, last.url]);
  const pageOf = [...bytes.toString('latin1').matchAll(/\/Type \/OBJR\s+\/Obj \d+ 0 R\s+\/Pg (\d+) 0 R/g)];
  expect(new Set(pageOf.map((match) => match[1])).size).toBe(2);
});

test('a table of ten pages repeats its column names for the eye and reads them once', async () => {
  const rows = Array.from({ length: 320 }, (_, index) => [`Документ ${index + 1}`, '1 МБ']);
  const columns = [
    { title: 'Назва файлу', share: 2 },
    { title: 'Розмір', share: 1 },
  ];
  const { pages } = await parsePdf(await renderPaper(aPaper([{ kind: 'table', title: 'Файли', columns, rows }])));
  const all = pages.flatMap((page) => readAloud(page.root));

  expect(pages.length).toBeGreaterThanOrEqual(10);
  expect(all.filter((line) => line === 'TH: Назва файлу')).toHaveLength(1);
  expect(all.filter((line) => line.startsWith('TH: Документ'))).toEqual(rows.map(([name]) => `TH: ${name}`));
  expect(pages.slice(1).every((page) => page.decoration.includes('Назва файлу'))).toBe(true);
});

test('numbers its pages outside the reading order', async () => {
  const { pages } = await parsePdf(await renderPaper(aPaper([{ kind: 'paragraph', text: 'Слово. '.repeat(900) }])));

  expect(pages).toHaveLength(2);
  expect(pages[0]?.decoration).toContain('Сторінка 1 з 2');
  expect(pages[1]?.decoration).toContain('Сторінка 2 з 2');
  expect(pages.flatMap((page) => readAloud(page.root)).join(' ')).not.toContain('Сторінка');
});

test('loses nothing of a row longer than a page, of an endless word or of a long foot', async () => {
  const value = 'Довга відповідь. '.repeat(400).trim();
  const blocks: Block[] = [
    { kind: 'terms', title: 'Відповідь', rows: [{ term: 'Відповідь', value }] },
    { kind: 'paragraph', text: 'щ'.repeat(500) },
  ];
  const paper = aPaper(blocks, { footer: 'Дуже довгий підпис '.repeat(20) });
  const { pages } = await parsePdf(await renderPaper(paper));
  const all = pages.flatMap((page) => readAloud(page.root)).map((line) => line.replace(/^\w+: /, ''));

  expect(all.join(' ').split('Довга відповідь.')).toHaveLength(401);
  expect(all.join('').replaceAll(' ', '')).toContain('щ'.repeat(500));
  expect(pages[0]?.decoration).toMatch(/\S… *Сторінка 1 з 3/);
});

test('the same paper gives the same bytes, another moment gives others', async () => {
  const paper = aPaper([{ kind: 'qr', encodes: 'https://kabinet.example/a', alt: 'QR-код', caption: 'Камера' }]);
  const [first, second] = await Promise.all([renderPaper(paper), renderPaper(paper)]);
  const later = await renderPaper({ ...paper, createdAt: new Date('2026-03-02T10:00:01Z') });

  expect(first.equals(second)).toBe(true);
  expect(first.equals(later)).toBe(false);
});

test('embeds only our typeface, and of it only the letters used', async () => {
  const bytes = await renderPaper(aPaper([]));

  const named = bytes.toString('latin1').match(/\/BaseFont \/[^\s]+/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.every((name) => /\/[A-Z]{6}\+DejaVuSans/.test(name))).toBe(true);
  expect(bytes.length).toBeLessThan(40_000);
});
