import type { PublishedItem, TextBlock } from '@cabinet/contracts/content';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { FoundItem, FoundKind } from '@cabinet/contracts/site-search';
import { calledName } from '@cabinet/domain/called-name';
import { type FacetIndex, newFacetIndex, putDocument } from '@cabinet/search/facet-index';
import { sortKeyOf } from '@cabinet/search/sort-key';
import type { Phrase } from '@cabinet/search/synonyms';
import type { WeightedText } from '@cabinet/search/text-index';
import type { Context } from '#platform/context.ts';
import { listFindableClasses, type ProductIndex } from '../catalogue/public.ts';
import { listAllContent } from '../content/public.ts';
import { listSearchableServices } from '../services/public.ts';
import type { Asked, House, PageKind } from './page.ts';
import { pages } from './pages.ts';
import { pathTo, wordsIn } from './words.ts';

/** Something of the site that can be found, with the words by which it is. */
interface Entry extends FoundItem {
  readonly kind: Exclude<FoundKind, 'product'>;
  readonly texts: readonly WeightedText[];
}

const both = ({ uk, en }: Bilingual): string => `${uk} ${en}`;
const nothing: Bilingual = { uk: '', en: '' };

const serviceEntries = async (ctx: Context): Promise<Entry[]> =>
  (await listSearchableServices(ctx)).map((service) => ({
    kind: 'service',
    title: calledName(service),
    text: service.summary,
    path: pathTo('service', { code: service.code }),
    texts: [
      { text: both(service.name), weight: 8 },
      { text: service.shortName ? both(service.shortName) : '', weight: 8 },
      { text: service.searchWords.join(' '), weight: 6 },
      { text: both(service.summary), weight: 3 },
    ],
  }));

const classEntries = async (products: ProductIndex): Promise<{ entries: Entry[]; phrases: readonly Phrase[] }> => {
  const { classes, phrases } = await listFindableClasses(products);
  const entries = classes.map(
    ({ code, name, popular, above }): Entry => ({
      kind: 'class',
      title: name,
      text: above.at(-1) ?? nothing,
      path: `/catalogue/classes/${code.replaceAll(' ', '-')}`,
      texts: [
        { text: both(name), weight: 8 },
        { text: popular.join(' '), weight: 8 },
        { text: above.map(both).join(' '), weight: 2 },
        { text: code, weight: 4 },
      ],
    }),
  );
  return { entries, phrases };
};

const wordsOfBlock = (block: TextBlock): string =>
  (block.kind === 'list' ? block.items.flat() : block.words).map(({ text }) => text).join('');

const longestExcerpt = 200;

/** The beginning of a text, to a whole word. */
const excerptOf = (blocks: readonly TextBlock[]): string => {
  const text = blocks.map(wordsOfBlock)[0] ?? '';
  return text.length <= longestExcerpt ? text : `${text.slice(0, text.lastIndexOf(' ', longestExcerpt))} …`;
};

const contentPath: Readonly<Record<'question' | 'law' | 'news', (item: PublishedItem) => string>> = {
  question: ({ id }) => `/questions#${id}`,
  law: ({ id }) => `/law#${id}`,
  news: ({ id }) => `/news/${id}`,
};

const contentEntries = (content: readonly PublishedItem[]): Entry[] =>
  content.flatMap((item): Entry[] => {
    const { kind, title, text, act } = item;
    if (kind === 'banner') return [];
    const whole = { uk: text.uk.map(wordsOfBlock).join(' '), en: text.en.map(wordsOfBlock).join(' ') };
    return [
      {
        kind,
        title,
        text: { uk: excerptOf(text.uk), en: excerptOf(text.en) },
        path: contentPath[kind](item),
        texts: [
          { text: both(title), weight: 8 },
          { text: act?.number ?? '', weight: 8 },
          { text: both(whole), weight: 2 },
        ],
      },
    ];
  });

const readPage = async ({ ctx, ...house }: House, { pattern, write }: PageKind): Promise<Entry> => {
  const inLanguage = (language: 'uk' | 'en'): Asked => ({
    ...house,
    ctx: { ...ctx, language },
    words: wordsIn(language),
    params: {},
  });
  const [uk, en] = [await write(inLanguage('uk')), await write(inLanguage('en'))];
  const title = { uk: uk.title, en: en.title };
  const text = { uk: uk.description, en: en.description };
  return {
    kind: 'page',
    title,
    text,
    path: pattern,
    texts: [
      { text: both(title), weight: 8 },
      { text: both(text), weight: 3 },
    ],
  };
};

const pageEntries = async (house: House): Promise<Entry[]> =>
  Promise.all(pages.filter(({ pattern }) => !pattern.includes(':')).map((kind) => readPage(house, kind)));

/** What can be found, as of one moment; the products of the catalogue apart. */
export interface Findable {
  readonly entries: readonly Entry[];
  readonly index: FacetIndex;
  readonly phrases: readonly Phrase[];
}

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : Number(one > other));

/** What was read, and whether anything could not be: the rest can be found all the same. */
interface Collected extends Findable {
  readonly isWhole: boolean;
}

async function collect(ctx: Context, products: ProductIndex): Promise<Collected> {
  let isWhole = true;
  const unless = <T>(what: string, none: T, reading: Promise<T>): Promise<T> =>
    reading.catch((failure: unknown) => {
      isWhole = false;
      ctx.log.warn({ error: String(failure), what }, 'site search: something cannot be found');
      return none;
    });
  const content = await unless('content', null, listAllContent(ctx));
  const { entries: classes, phrases } = await unless('classes', { entries: [], phrases: [] }, classEntries(products));
  const house = { ctx, products, ...(content && { content }) };
  const entries = [
    ...(await unless('services', [], serviceEntries(ctx))),
    ...classes,
    ...contentEntries(content ?? []),
    ...(await unless('pages', [], pageEntries(house))),
  ];
  const index = newFacetIndex({ kind: 'one' }, { title: compare });
  for (const [at, { kind, title, texts }] of entries.entries())
    putDocument(index, { id: String(at), texts, cells: { kind }, keys: { title: sortKeyOf(title.uk) } });
  return { entries, index, phrases, isWhole };
}

/** What an editor changes is found by everybody half a minute later. */
const keptMs = 30_000;

/** Collects what can be found when it is asked for, and keeps it for a while: a rush asks the database once. */
export function openSiteSearch(products: ProductIndex) {
  let kept: { readonly at: number; readonly findable: Promise<Collected> } | null = null;
  return (ctx: Context): Promise<Findable> => {
    const now = ctx.now().getTime();
    if (kept && now - kept.at < keptMs) return kept.findable;
    const findable = collect(ctx, products);
    kept = { at: now, findable };
    const forget = (): void => {
      if (kept?.findable === findable) kept = null;
    };
    findable.then(({ isWhole }) => isWhole || forget(), forget);
    return findable;
  };
}
