import type { Letter } from './letters.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as text, also inside an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

export const css = `:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--link:#0b3d91;--line:#767676}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#141414;--link:#a8c7ff;--line:#8c8c8c}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:60rem;font:1rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ul{padding:0;list-style:none}
li{border-top:1px solid var(--line)}
li a,.action{display:inline-block;min-height:2.75rem;padding:.6rem 0}
dt{font-weight:700}dd{margin:0 0 .6rem}
button{min-height:2.75rem;padding:.5rem 1rem;font:inherit;color:inherit;background:none;border:2px solid currentColor;border-radius:.25rem}
pre{white-space:pre-wrap;font:inherit;border:1px solid var(--line);padding:1rem}
iframe{width:100%;height:30rem;border:1px solid var(--line);background:#fff}
`;

const clock = new Intl.DateTimeFormat('uk-UA', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Kyiv' });

/** A moment in Kyiv, for people and for programs. */
export const moment = (date: Date): string => `<time datetime="${date.toISOString()}">${clock.format(date)}</time>`;

/** A whole page around its contents. */
export const frame = (title: string, body: string): string => `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Пошта кабінету</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const subjectOf = (letter: Letter): string => (letter.subject === '' ? 'Без теми' : letter.subject);

const row = (letter: Letter): string =>
  `<li><a href="/letters/${letter.id}">${escapeHtml(subjectOf(letter))}</a><br>Кому: ${escapeHtml(letter.to.join(', '))}. ${moment(letter.receivedAt)}</li>`;

/** All letters, newest first, each a link. */
export const listPage = (letters: readonly Letter[], withSms: boolean): string => {
  const list =
    letters.length === 0
      ? '<p>Листів ще немає. Вони з’являться тут, коли кабінет щось надішле.</p>'
      : `<ul>${letters.map(row).join('\n')}</ul>
<form method="post" action="/letters/clear"><button type="submit">Вилучити всі листи</button></form>`;
  return frame(
    'Усі листи',
    `<h1>Листи, які надіслав кабінет</h1>
<p>Ці листи нікуди не пішли: кабінет запущено на цьому комп’ютері для проби.</p>
<p><a class="action" href="/">Оновити список</a></p>${withSms ? '\n<p><a class="action" href="/sms">SMS, які надіслав кабінет</a></p>' : ''}
${list}`,
  );
};

/** One letter: its links, its text, and its html in a frame that can run nothing and reach nothing. */
export const letterPage = (letter: Letter): string => {
  const links = letter.links.map(
    (url) => `<li><a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a></li>`,
  );
  const found = links.length === 0 ? '' : `<h2>Посилання з листа</h2>\n<ul>${links.join('\n')}</ul>`;
  const view =
    letter.html === ''
      ? ''
      : `<h2>Вигляд листа</h2>\n<iframe sandbox title="Вигляд листа «${escapeHtml(subjectOf(letter))}»" src="/letters/${letter.id}/view"></iframe>`;
  return frame(
    subjectOf(letter),
    `<p><a class="action" href="/">До всіх листів</a></p>
<h1>${escapeHtml(subjectOf(letter))}</h1>
<dl><dt>Від кого</dt><dd>${escapeHtml(letter.from)}</dd>
<dt>Кому</dt><dd>${escapeHtml(letter.to.join(', '))}</dd>
<dt>Коли</dt><dd>${moment(letter.receivedAt)}</dd></dl>
${found}
<h2>Текст листа</h2>
<pre>${escapeHtml(letter.text)}</pre>
${view}`,
  );
};

export const missingPage = (): string =>
  frame('Немає такого', '<h1>Тут нічого немає</h1>\n<p><a class="action" href="/">До всіх листів</a></p>');
