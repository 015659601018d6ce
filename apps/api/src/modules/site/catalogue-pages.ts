import type { ClassPage, LimitPrice } from '@cabinet/contracts/catalogue';
import type { ProductPage } from '@cabinet/contracts/catalogue-products';
import { ProductSearch } from '@cabinet/contracts/catalogue-search';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { feeText } from '@cabinet/domain/fees';
import { payInWords, whoPays } from '@cabinet/domain/who-pays';
import { problem } from '#platform/problem.ts';
import {
  isShown,
  listClasses,
  listProductGroups,
  readClass,
  readProduct,
  searchProducts,
} from '../catalogue/public.ts';
import { facts, type Html, html, link, list } from './html.ts';
import { type Asked, type House, sideOf, type WrittenPage } from './page.ts';
import { pathTo } from './words.ts';

/** Codes have spaces, addresses hyphens. */
const classAddress = (code: string): string => pathTo('productClass', { code: code.replaceAll(' ', '-') });

const money = (asked: Asked, kopiykas: number): string =>
  sideOf(asked, feeText({ kind: 'fixed', kopiykas, note: null }, [], ''));

type Named = Pick<ClassPage['children'][number], 'code' | 'name' | 'products'>;

const classList = (asked: Asked, classes: readonly Named[]): Html =>
  list(
    classes.map(({ code, name, products }) =>
      link(classAddress(code), asked.words.catalogue.named(sideOf(asked, name), products)),
    ),
  );

const trailTo = (asked: Asked, path: ClassPage['path']): NonNullable<WrittenPage['trail']> => [
  { href: pathTo('catalogue'), text: asked.words.catalogue.title },
  ...path.map(({ code, name }) => ({ href: classAddress(code), text: sideOf(asked, name) })),
];

/** E1: the way into the catalogue by group and by kind. */
export const writeCatalogue = async (asked: Asked): Promise<WrittenPage> => {
  const { catalogue: text } = asked.words;
  const { items: groups } = await listProductGroups(asked.ctx, asked.products);
  const { items: classes } = await listClasses(asked.ctx, asked.products);
  return {
    title: text.title,
    description: `${text.lead} ${text.leadMore}`,
    content: html`<p>${text.lead}</p><p>${text.leadMore}</p>
      <h2>${text.classesTitle}</h2>${classList(
        asked,
        classes.filter(({ parent }) => parent === null),
      )}
      <h2>${text.groupsTitle}</h2><p>${text.groupsText}</p>
      ${list(groups.map(({ name, products }) => text.named(sideOf(asked, name), products)))}
      <h2>${text.bodiesTitle}</h2>
      ${list([link(pathTo('makers'), text.makersLink), link(pathTo('socialProviders'), text.socialLink)])}`,
  };
};

/** Every kind that has products; choosing among them by their facts takes the web app. */
export const writeProducts = async (asked: Asked): Promise<WrittenPage> => {
  const { catalogue: text } = asked.words;
  const { items } = await listClasses(asked.ctx, asked.products);
  const above = new Set(items.map(({ parent }) => parent));
  const last = items.filter(({ code, products }) => products > 0 && !above.has(code));
  const title = text.all(last.reduce((sum, { products }) => sum + products, 0));
  return {
    title,
    description: text.leadMore,
    trail: trailTo(asked, []),
    content: html`<p>${text.leadMore}</p><h2>${text.classesTitle}</h2>${classList(asked, last)}`,
  };
};

const mostListed = 200;

const productList = async (asked: Asked, code: string): Promise<Html> => {
  const search = ProductSearch.parse({ class: code, sort: 'name' });
  const { items } = await searchProducts(asked.ctx, asked.products, { ...search, limit: mostListed });
  if (items.length === 0) return html`<p>${asked.words.catalogue.classPage.none}</p>`;
  return html`<h2>${asked.words.catalogue.classPage.see(items.length)}</h2>
    ${list(items.map(({ number, name }) => link(pathTo('product', { number: String(number) }), sideOf(asked, name))))}`;
};

const limits = (asked: Asked, prices: readonly LimitPrice[]): Html => {
  const { product } = asked.words.catalogue;
  const variantOf = (price: LimitPrice): string => sideOf(asked, price.variant) || product.limitAny;
  if (prices.length === 0) return html`<p>${product.noLimit}</p>`;
  return list(prices.map((price) => `${variantOf(price)}: ${money(asked, price.kopiykas)} (${price.act})`));
};

const howToGet = (asked: Asked, { channel, serviceCodes }: Pick<ClassPage, 'channel' | 'serviceCodes'>): Html => {
  const { product } = asked.words.catalogue;
  const [code] = serviceCodes;
  if (channel === null) return html``;
  return html`<h2>${product.applyTitle}</h2><p>${product.channels[channel]}</p>
    ${code && html`<p>${link(pathTo('service', { code }), product.apply)}</p>`}`;
};

/** E6: a class of ISO 9999: what it is for, how one gets it, what is paid for. */
export const writeClass = async (asked: Asked): Promise<WrittenPage> => {
  const { classPage, product } = asked.words.catalogue;
  const own = await readClass(asked.ctx, asked.products, (asked.params.code ?? '').replaceAll('-', ' '));
  const summary = sideOf(asked, own.summary);
  const name = sideOf(asked, own.name);
  const isLeaf = own.children.length === 0;
  return {
    title: name,
    description: summary || name,
    trail: trailTo(asked, own.path),
    content: html`${summary && html`<p>${summary}</p>`}
      ${own.popular.length > 0 && html`<p>${classPage.popular(own.popular.join(', '))}</p>`}
      ${!isLeaf && html`<h2>${classPage.childrenTitle}</h2>${classList(asked, own.children)}`}
      ${howToGet(asked, own)}
      ${isLeaf && (await productList(asked, own.code))}
      ${isLeaf && html`<h2>${classPage.limitsTitle}</h2>${limits(asked, own.limitPrices)}`}
      <p>${product.code}: ${own.code}</p>`,
  };
};

const priceOf = (asked: Asked, { priceKopiykas, dearestKopiykas }: ProductPage): string => {
  const { product } = asked.words.catalogue;
  if (priceKopiykas === null) return product.priceAsk;
  const sum = money(asked, priceKopiykas);
  return dearestKopiykas !== priceKopiykas ? product.priceFromIs(sum) : product.priceIs(sum);
};

const paysFor = (asked: Asked, own: ProductPage): Html => {
  const pays = own.state === 'active' ? whoPays(own) : null;
  if (!pays) return html``;
  return html`<p>${payInWords(pays, asked.words.catalogue.pays, (kopiykas) => money(asked, kopiykas))}.</p>`;
};

/** E7: a product: what it is, what it costs, what is paid for, how one gets it. */
export const writeProduct = async (asked: Asked): Promise<WrittenPage> => {
  const { catalogue: text } = asked.words;
  const { product } = text;
  const number = /^[1-9]\d{0,8}$/.test(asked.params.number ?? '') ? Number(asked.params.number) : null;
  if (number === null) throw problem(commonProblems.notFound);
  const own = await readProduct(asked.ctx, asked.products, number);
  const summary = sideOf(asked, own.summary);
  const name = sideOf(asked, own.name);
  return {
    title: name,
    description: summary || name,
    trail: [...trailTo(asked, own.path), { href: classAddress(own.class.code), text: sideOf(asked, own.class.name) }],
    content: html`<p>${summary}</p><p>${product.number(own.number)}</p>
      ${own.state === 'discontinued' && html`<p><strong>${product.discontinued}</strong></p>`}
      <h2>${product.moneyTitle}</h2><p>${priceOf(asked, own)}</p>${paysFor(asked, own)}${limits(asked, own.limitPrices)}
      ${own.state === 'active' && howToGet(asked, own)}
      <h2>${product.factsTitle}</h2>
      ${facts([
        ...own.allFacts.map((fact) => [sideOf(asked, fact.name), sideOf(asked, fact.value)] as const),
        [text.maker, link(pathTo('maker', { makerId: own.maker.id }), sideOf(asked, own.maker.name))],
      ])}
      ${sideOf(asked, own.compatibility) && html`<h2>${product.compatibilityTitle}</h2><p>${sideOf(asked, own.compatibility)}</p>`}`,
  };
};

export const listClassAddresses = async ({ ctx, products }: House): Promise<readonly string[]> =>
  (await listClasses(ctx, products)).items.map(({ code }) => classAddress(code));

/** The map may hold 50 000 addresses; products are most of them. */
const mostProducts = 45_000;

export const listProductAddresses = async ({ ctx }: House): Promise<readonly string[]> => {
  const rows = await ctx.db.product.findMany({
    where: { ...isShown, publishedAt: { not: null } },
    select: { number: true },
    orderBy: { number: 'asc' },
    take: mostProducts,
  });
  return rows.map(({ number }) => pathTo('product', { number: String(number) }));
};
