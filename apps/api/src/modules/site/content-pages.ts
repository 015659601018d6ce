import type { PublishedItem, TextBlock, Words as TextWords } from '@cabinet/contracts/content';
import { ContentItemId } from '@cabinet/contracts/ids';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { problem } from '#platform/problem.ts';
import { listAllContent, readContent } from '../content/public.ts';
import { type Html, html, link } from './html.ts';
import { type Asked, dateOf, type House, sideOf, type WrittenPage } from './page.ts';
import { pathTo } from './words.ts';

const inWords = (words: TextWords): Html =>
  html`${words.map(({ text, href }) => (href === null ? text : link(href, text)))}`;

const block = (one: TextBlock): Html => {
  if (one.kind === 'paragraph') return html`<p>${inWords(one.words)}</p>`;
  if (one.kind === 'heading') return html`<h3>${inWords(one.words)}</h3>`;
  const items = one.items.map((words) => html`<li>${inWords(words)}</li>`);
  return one.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
};

const textOf = ({ ctx }: Asked, { text }: PublishedItem): Html =>
  html`${(text[ctx.language].length > 0 ? text[ctx.language] : text.uk).map(block)}`;

const plainBeginning = (asked: Asked, { text }: PublishedItem): string => {
  const [first] = text[asked.ctx.language].length > 0 ? text[asked.ctx.language] : text.uk;
  return first && first.kind !== 'list' ? first.words.map(({ text: words }) => words).join('') : '';
};

const publishedOn = (asked: Asked, since: string): Html => {
  const words = asked.words.content.news.published(dateOf(asked, new Date(since)));
  return html`<p><time datetime="${since}">${words}</time></p>`;
};

const contentOf = async ({ ctx, content }: House): Promise<readonly PublishedItem[]> =>
  content ?? (await listAllContent(ctx));

/** A page that lists everything of one kind. */
const listed = async (
  asked: Asked,
  kind: 'news' | 'questions' | 'law',
  entry: (item: PublishedItem) => Html,
): Promise<WrittenPage> => {
  const { title, lead, empty } = asked.words.content[kind];
  const all = await contentOf(asked);
  const items = all.filter((item) => item.kind === (kind === 'questions' ? 'question' : kind));
  return {
    title,
    description: lead,
    content: html`<p>${lead}</p>${items.length > 0 ? items.map(entry) : html`<p>${empty}</p>`}`,
  };
};

/** A20: news, the newest first, each with its beginning. */
export const writeNews = (asked: Asked): Promise<WrittenPage> =>
  listed(asked, 'news', (item) => {
    const title = link(pathTo('newsItem', { itemId: item.id }), sideOf(asked, item.title));
    return html`<article><h2>${title}</h2>${publishedOn(asked, item.since)}${textOf(asked, item)}</article>`;
  });

const latest = 3;

/** The last few news, for the first page; nothing at all where there are none. */
export const writeLatestNews = async (asked: Asked): Promise<Html> => {
  const { title } = asked.words.content.news;
  const items = (await contentOf(asked)).filter(({ kind }) => kind === 'news').slice(0, latest);
  if (items.length === 0) return html``;
  const one = (item: PublishedItem): Html =>
    html`<h3>${link(pathTo('newsItem', { itemId: item.id }), sideOf(asked, item.title))}</h3>${publishedOn(asked, item.since)}`;
  return html`<section><h2>${title}</h2>${items.map(one)}</section>`;
};

/** A20, G11: what people often ask, with the answers. */
export const writeQuestions = (asked: Asked): Promise<WrittenPage> =>
  listed(
    asked,
    'questions',
    (item) => html`<h2 id="${item.id}">${sideOf(asked, item.title)}</h2>${textOf(asked, item)}`,
  );

/** A20: legal acts, the newest first, each with the way to the whole text. */
export const writeLaw = (asked: Asked): Promise<WrittenPage> =>
  listed(asked, 'law', (item) => {
    const { about, source } = asked.words.content.law;
    const { act } = item;
    const title = sideOf(asked, item.title);
    const day = act?.date ? dateOf(asked, new Date(`${act.date}T12:00:00Z`)) : '';
    return html`<article><h2 id="${item.id}">${title}</h2>${day && act && html`<p>${about(act.number, day)}</p>`}${textOf(asked, item)}
      ${act?.sourceUrl && html`<p>${link(act.sourceUrl, source(title))}</p>`}</article>`;
  });

/** A20: one piece of news, whole. */
export const writeNewsItem = async (asked: Asked): Promise<WrittenPage> => {
  const id = ContentItemId.safeParse(asked.params.itemId);
  if (!id.success) throw problem(commonProblems.notFound);
  const item = await readContent(asked.ctx, id.data);
  if (item.kind !== 'news') throw problem(commonProblems.notFound);
  const title = sideOf(asked, item.title);
  return {
    title,
    description: plainBeginning(asked, item) || title,
    trail: [{ href: pathTo('news'), text: asked.words.content.news.title }],
    content: html`${publishedOn(asked, item.since)}${textOf(asked, item)}`,
  };
};

export const listNewsAddresses = async ({ ctx }: House): Promise<readonly string[]> =>
  (await listAllContent(ctx)).filter(({ kind }) => kind === 'news').map(({ id }) => pathTo('newsItem', { itemId: id }));
