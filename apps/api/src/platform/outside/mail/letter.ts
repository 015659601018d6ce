/** What a letter says. Personal details stay out of it: it names the event and leads to the cabinet. */
export interface Letter {
  readonly language: 'uk' | 'en';
  readonly subject: string;
  /** «Шановна Маріє Іванівно!» */
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  /** `label` says where the link leads, without the address: «Відкрити заяву № 5». */
  readonly action?: { readonly label: string; readonly url: string };
  readonly closing: string;
  readonly footer: string;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>\n');

const colours = {
  light: { ink: '#1b1b1b', quiet: '#454545', paper: '#ffffff', link: '#0b3d91' },
  dark: { ink: '#f2f2f2', quiet: '#cfcfcf', paper: '#161616', link: '#a8c7ff' },
} as const;

// Colours stand on the elements, for mail programs that drop the style element, and again in it for the dark theme.
const light = colours.light;
const body = `margin:0;padding:0;background:${light.paper};color:${light.ink}`;
const page = `max-width:36rem;margin:0 auto;padding:1.5rem 1rem;font:1rem/1.6 Arial,sans-serif;background:${light.paper};color:${light.ink}`;
const link = `display:inline-block;padding:0.75rem 1.25rem;border:2px solid ${light.link};border-radius:0.25rem;background:${light.paper};color:${light.link};font-weight:bold;text-decoration:underline`;
const quiet = `margin:2rem 0 0;font-size:0.875rem;color:${light.quiet}`;
const dark = `@media (prefers-color-scheme: dark) {
body, .page { background: ${colours.dark.paper} !important; color: ${colours.dark.ink} !important; }
.action { background: ${colours.dark.paper} !important; color: ${colours.dark.link} !important; border-color: ${colours.dark.link} !important; }
.quiet { color: ${colours.dark.quiet} !important; }
}`;

/** Throws TypeError for anything but an http address: a letter must not start a program. */
const assertWebAddress = (url: string): void => {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError('A letter links only to web addresses');
};

const toText = (letter: Letter): string => {
  const action = letter.action ? [`${letter.action.label}:\n${letter.action.url}`] : [];
  const parts = [letter.salutation, ...letter.paragraphs, ...action, letter.closing, `-- \n${letter.footer}`];
  return `${parts.join('\n\n')}\n`;
};

const toHtml = (letter: Letter): string => {
  const action = letter.action
    ? [
        `<p><a class="action" href="${escapeHtml(letter.action.url)}" style="${link}">${escapeHtml(letter.action.label)}</a></p>`,
      ]
    : [];
  const lines = [letter.salutation, ...letter.paragraphs].map((text) => `<p>${withBreaks(text)}</p>`);
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>
${dark}
</style>
</head>
<body style="${body}">
<main class="page" lang="${letter.language}" style="${page}">
<h1 style="margin:0 0 1rem;font-size:1.25rem;line-height:1.4">${escapeHtml(letter.subject)}</h1>
${[...lines, ...action, `<p>${withBreaks(letter.closing)}</p>`].join('\n')}
<p class="quiet" style="${quiet}">${withBreaks(letter.footer)}</p>
</main>
</body>
</html>
`;
};

/**
 * The letter as plain text and as html that says the same: no pictures, no scripts, nothing loaded, nothing counted.
 * The same letter gives the same bytes. Throws TypeError when the action does not lead to a web address.
 */
export const renderLetter = (letter: Letter): RenderedLetter => {
  if (letter.action) assertWebAddress(letter.action.url);
  return { subject: letter.subject, text: toText(letter), html: toHtml(letter) };
};
