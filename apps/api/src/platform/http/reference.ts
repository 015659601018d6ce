import type { Language } from '../context.ts';

type Json = Record<string, unknown>;

interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-access': string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Json }[];
  readonly requestBody?: { content: Record<string, { schema: Json }> };
  readonly responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
}

const words = {
  uk: {
    title: 'Довідник API',
    intro: 'Усі адреси починаються з /api/v1. Машинний опис:',
    contents: 'Зміст',
    who: 'Хто може',
    anyone: 'усі',
    parameters: 'Параметри',
    name: 'Назва',
    place: 'Де',
    needed: 'Обов’язковий',
    yes: 'так',
    no: 'ні',
    form: 'Вид',
    body: 'Тіло запиту',
    answers: 'Відповіді',
    shape: 'Показати схему',
  },
  en: {
    title: 'API reference',
    intro: 'Every address begins with /api/v1. For machines:',
    contents: 'Contents',
    who: 'Who may',
    anyone: 'everybody',
    parameters: 'Parameters',
    name: 'Name',
    place: 'Place',
    needed: 'Required',
    yes: 'yes',
    no: 'no',
    form: 'Form',
    body: 'Request body',
    answers: 'Answers',
    shape: 'Show the schema',
  },
} as const;

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
:root{color-scheme:light dark;--ink:#111;--paper:#fff;--link:#00356b;--line:#565c63;--soft:#eef2f6}
@media (prefers-color-scheme:dark){:root{--ink:#f5f5f5;--paper:#101418;--link:#a6cdff;--line:#9aa3ad;--soft:#1b232b}}
body{font:1.0625rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-inline-size:70rem;margin:0 auto;padding:1rem}
a{color:var(--link)}nav li,summary{min-block-size:2.75rem;display:flex;align-items:center}nav a{display:inline-flex;align-items:center;min-block-size:2.75rem}
summary{cursor:pointer;text-decoration:underline;color:var(--link)}:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 6px #ffdd00}
h3{border-block-start:2px solid var(--line);padding-block-start:1rem;overflow-wrap:anywhere}table{border-collapse:collapse;inline-size:100%}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:start;overflow-wrap:anywhere;vertical-align:top}caption{text-align:start;font-weight:700}
pre{background:var(--soft);padding:1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}`;

const shape = (schema: Json, label: string, about: string): string =>
  `<details><summary>${label}: ${html(about)}</summary><pre>${html(JSON.stringify(schema, null, 2))}</pre></details>`;

const formOf = (schema: Json): string =>
  html(String(schema.type ?? (schema.enum ? (schema.enum as string[]).join(' | ') : 'any')));

function operationHtml(language: Language, method: string, path: string, operation: Operation): string {
  const w = words[language];
  const name = `${method.toUpperCase()} ${path}`;
  const parameters = operation.parameters
    .map(
      (p) =>
        `<tr><th scope="row"><code>${html(p.name)}</code></th><td>${p.in}</td><td>${p.required ? w.yes : w.no}</td><td>${formOf(p.schema)}</td></tr>`,
    )
    .join('');
  const body = Object.values(operation.requestBody?.content ?? {}).map(({ schema }) =>
    shape(schema, w.shape, `${w.body}, ${name}`),
  );
  const answers = Object.entries(operation.responses).map(([status, answer]) => {
    const [schema] = Object.values(answer.content ?? {});
    const isProblem = Number(status) >= 400;
    return `<li><strong>${status}</strong> ${html(answer.description)}${schema && !isProblem ? shape(schema.schema, w.shape, `${status}, ${name}`) : ''}</li>`;
  });
  return `<section><h3 id="${anchor(method, path)}"><code>${html(name)}</code></h3><p>${html(operation.summary)}.</p>
<p>${w.who}: ${html(operation['x-access'] === 'public' ? w.anyone : operation['x-access'])}</p>
${parameters && `<table><caption>${w.parameters}: ${html(name)}</caption><thead><tr><th scope="col">${w.name}</th><th scope="col">${w.place}</th><th scope="col">${w.needed}</th><th scope="col">${w.form}</th></tr></thead><tbody>${parameters}</tbody></table>`}
${body.join('')}<h4>${w.answers}</h4><ul>${answers.join('')}</ul></section>`;
}

const anchor = (method: string, path: string): string => `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`;

/** The interface as a page to read: no script, works for a screen reader, at 320 px and on paper. */
export function renderReference(document: Json, language: Language): string {
  const w = words[language];
  const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method, path, operation, tag: operation.tags[0] ?? '' })),
  );
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const contents = tags.map((tag) => `<li><a href="#tag-${html(tag)}">${html(tag)}</a></li>`).join('');
  const sections = tags.map(
    (tag) =>
      `<section><h2 id="tag-${html(tag)}">${html(tag)}</h2>${operations
        .filter((entry) => entry.tag === tag)
        .map(({ method, path, operation }) => operationHtml(language, method, path, operation))
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${w.title}</title><style>${style}</style></head>
<body><header><h1>${w.title}</h1><p>${w.intro} <a href="openapi.json">openapi.json</a></p></header><nav aria-label="${w.contents}"><ul>${contents}</ul></nav><main>${sections.join('')}</main></body></html>`;
}
