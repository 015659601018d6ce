import { expect, test } from 'vitest';
import { type Letter, renderLetter } from './letter.ts';

const aLetter = (about: Partial<Letter> = {}): Letter => ({
  language: 'uk',
  subject: 'Заяву № 5 розглянуто',
  salutation: 'Шановна Маріє Іванівно!',
  paragraphs: ['Вашу заяву № 5 розглянуто.', 'Причину рішення видно в кабінеті.'],
  action: { label: 'Відкрити заяву № 5', url: 'https://cabinet.example/applications/5?from=mail&lang=uk' },
  closing: 'З повагою\nЦНАП міста Ялинівка',
  footer: 'Ви отримали цей лист, бо маєте кабінет.',
  ...about,
});

/** The contrast of two #rrggbb colours, WCAG 2.2. */
const contrast = (one: string, other: string): number => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test('J2 the text part says everything the html part says, and the bare address', () => {
  expect(renderLetter(aLetter()).text).toBe(
    `Шановна Маріє Іванівно!

Вашу заяву № 5 розглянуто.

Причину рішення видно в кабінеті.

Відкрити заяву № 5:
https://cabinet.example/applications/5?from=mail&lang=uk

З повагою
ЦНАП міста Ялинівка

-- 
Ви отримали цей лист, бо маєте кабінет.
`,
  );
});

test('the html part names its language and title, and its link says where it leads', () => {
  const { html } = renderLetter(aLetter());

  expect(html).toContain('<html lang="uk">');
  expect(html).toContain('<title>Заяву № 5 розглянуто</title>');
  expect(html).toMatch(/<a class="action" href="[^"]+from=mail&amp;lang=uk"[^>]*>Відкрити заяву № 5<\/a>/);
  expect(html.match(/<h1/g)).toHaveLength(1);
});

test('the html part loads nothing and counts nobody', () => {
  const { html } = renderLetter(aLetter());

  expect(html).not.toMatch(/<img|<script|<link|<iframe|url\(|src=|@import/i);
  expect(html.match(/https?:/g)).toHaveLength(1);
});

test('every colour of text keeps at least 7 to 1 on its ground in both themes', () => {
  const { html } = renderLetter(aLetter());
  const [inline = '', dark = ''] = [
    html.replace(/<style>[\s\S]*<\/style>/, ''),
    html.match(/<style>[\s\S]*<\/style>/)?.[0],
  ];

  for (const part of [inline, dark]) {
    const ground = /background: ?(#\w{6})/.exec(part)?.[1] ?? '';
    const inks = [...part.matchAll(/[;{" ]color: ?(#\w{6})/g)].map(([, ink = '']) => ink);
    expect(inks.length).toBeGreaterThanOrEqual(3);
    for (const ink of inks) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
  }
});

test('what a person typed stays text', () => {
  const { html } = renderLetter(aLetter({ salutation: '<img src=x onerror=alert(1)>', subject: '</title><script>' }));

  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toContain('<script>');
});

test('a letter without an action has no link', () => {
  const { action: _none, ...plain } = aLetter();
  const { html, text } = renderLetter(plain);

  expect(html).not.toContain('<a ');
  expect(text).not.toContain('http');
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', '/applications/5'])('refuses to link to %s', (url) => {
  expect(() => renderLetter(aLetter({ action: { label: 'Відкрити', url } }))).toThrow(TypeError);
});

test('the same letter gives the same bytes', () => {
  expect(renderLetter(aLetter())).toEqual(renderLetter(aLetter()));
});
