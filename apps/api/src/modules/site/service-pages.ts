import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Bilingual, DocumentRequirement } from '@cabinet/contracts/service-definition';
import type { ServicePage, ServiceSummary } from '@cabinet/contracts/services';
import { calledName } from '@cabinet/domain/called-name';
import { problem } from '#platform/problem.ts';
import { listCategories, listServices, readService } from '../services/public.ts';
import { facts, type Html, html, link, list } from './html.ts';
import { findOffices, officeFacts } from './offices.ts';
import { type Asked, type House, sideOf, type WrittenPage } from './page.ts';
import { pathTo } from './words.ts';

type Category = Awaited<ReturnType<typeof listCategories>>['items'][number];

// A service may be called like its category, and then two links with one name would lead to different places.
const categoryLink = (asked: Asked, { code, name }: Category): Html =>
  link(pathTo('serviceCategory', { category: code }), asked.words.services.openCategory(sideOf(asked, name)));

const categoryList = (asked: Asked, categories: readonly Category[]): Html =>
  list(categories.map((category) => html`${categoryLink(asked, category)}<br>${sideOf(asked, category.summary)}`));

const serviceList = (asked: Asked, services: readonly ServiceSummary[]): Html => {
  const { termWord, feeWord } = asked.words.services;
  return list(
    services.map((service) => [
      link(pathTo('service', { code: service.code }), sideOf(asked, calledName(service))),
      html`<br>${sideOf(asked, service.summary)}`,
      html`<br>${termWord(sideOf(asked, service.termText))}. ${feeWord(sideOf(asked, service.feeText))}.`,
    ]),
  );
};

/** The categories above one, the highest first; a circle of parents ends at its second round. */
const trailTo = (categories: readonly Category[], code: string): readonly Category[] => {
  const trail: Category[] = [];
  let at = categories.find((one) => one.code === code);
  while (at && !trail.includes(at)) {
    trail.unshift(at);
    const { parent } = at;
    at = categories.find((one) => one.code === parent);
  }
  return trail;
};

const crumbs = (asked: Asked, above: readonly Category[]): NonNullable<WrittenPage['trail']> => [
  { href: pathTo('services'), text: asked.words.services.title },
  ...above.map(({ code, name }) => ({
    href: pathTo('serviceCategory', { category: code }),
    text: sideOf(asked, name),
  })),
];

/** A4: the categories that hold services, for the first page. */
export const writeTopCategories = async (asked: Asked): Promise<Html> => {
  const { items } = await listCategories(asked.ctx);
  return categoryList(
    asked,
    items.filter(({ parent, services }) => parent === null && services > 0),
  );
};

/** A4: the categories, and every service, so that all of them are one link away. */
export const writeServices = async (asked: Asked): Promise<WrittenPage> => {
  const { services: text } = asked.words;
  const { items: categories } = await listCategories(asked.ctx);
  const { items: services } = await listServices(asked.ctx, {});
  const top = categories.filter(({ parent }) => parent === null);
  return {
    title: text.title,
    description: text.lead,
    content: html`<p>${text.lead}</p>
      <h2>${text.categoriesTitle}</h2>${top.length > 0 ? categoryList(asked, top) : html`<p>${text.noCategories}</p>`}
      <h2>${asked.words.site.allServices}</h2>${serviceList(asked, services)}`,
  };
};

/** A8: a category with its subcategories and services. */
export const writeCategory = async (asked: Asked): Promise<WrittenPage> => {
  const { services: text } = asked.words;
  const code = asked.params.category ?? '';
  const { items: categories } = await listCategories(asked.ctx);
  const trail = trailTo(categories, code);
  const category = trail.at(-1);
  if (!category) throw problem(commonProblems.notFound, { code });
  const { items: services } = await listServices(asked.ctx, { category: code });
  const below = categories.filter(({ parent }) => parent === code);
  const summary = sideOf(asked, category.summary);
  return {
    title: sideOf(asked, category.name),
    description: summary,
    trail: crumbs(asked, trail.slice(0, -1)),
    content: html`<p>${summary}</p>
      ${below.length > 0 && html`<h2>${text.subcategoriesTitle}</h2>${categoryList(asked, below)}`}
      <h2>${text.servicesTitle}</h2>
      ${services.length > 0 ? serviceList(asked, services) : html`<p>${text.emptyCategory}</p>`}`,
  };
};

const needOf = (asked: Asked, { required, reason, preparedBy }: DocumentRequirement): string => {
  const { page } = asked.words.services;
  if (preparedBy === 'cabinet') return page.prepared;
  if (required === 'always') return page.mandatory;
  if (required === 'never') return page.optional;
  const { sometimes, sometimesIf } = asked.words.site;
  return reason ? sometimesIf(sideOf(asked, reason).replace(/\.$/, '')) : sometimes;
};

const documentPart = (asked: Asked, document: DocumentRequirement): Html => {
  const { why, validity } = asked.words.services.page;
  return html`<section><h3>${sideOf(asked, document.name)}</h3>
    <p>${needOf(asked, document)}.</p><p>${why}: ${sideOf(asked, document.why)}</p>
    ${document.validity && html`<p>${validity}: ${sideOf(asked, document.validity)}</p>`}</section>`;
};

const sentences = (asked: Asked, title: string, items: readonly Bilingual[]): Html =>
  html`${items.length > 0 && html`<h2>${title}</h2>${list(items.map((item) => sideOf(asked, item)))}`}`;

const factsOf = (asked: Asked, { definition, termText, feeText, usualText }: ServicePage): Html => {
  const { services: text } = asked.words;
  const { page } = text;
  const { note } = definition.fee;
  return facts([
    ...(definition.shortName ? [[page.fullName, sideOf(asked, definition.name)] as const] : []),
    [page.result, sideOf(asked, definition.result)],
    [page.applicants, definition.applicants.map((kind) => page.applicantKinds[kind]).join(', ')],
    [page.submitters, definition.submitters.map((kind) => page.submitterKinds[kind]).join(', ')],
    [text.term, sideOf(asked, termText)],
    ...(usualText ? [[text.usual, sideOf(asked, usualText)] as const] : []),
    [text.fee, [sideOf(asked, feeText), note && html`. ${sideOf(asked, note)}`]],
    [page.decidingBody, sideOf(asked, definition.decidingBody)],
  ]);
};

const officesPart = async (asked: Asked, service: ServicePage): Promise<Html> => {
  const { page } = asked.words.services;
  if (service.offices.length === 0) return html`<p>${page.closed}</p>`;
  const known = await findOffices(asked.ctx);
  return html`<h2>${page.officesTitle}</h2>${service.offices.map(({ id, nameUk, nameEn, addressUk, addressEn }) => {
    const office = known.find((one) => one.id === id);
    return html`<section><h3>${sideOf(asked, { uk: nameUk, en: nameEn })}</h3>
      ${office ? officeFacts(asked, office) : html`<p>${sideOf(asked, { uk: addressUk, en: addressEn })}</p>`}</section>`;
  })}`;
};

/** A12: everything to be known before applying: documents, term, fee, steps, and where. */
export const writeService = async (asked: Asked): Promise<WrittenPage> => {
  const { page } = asked.words.services;
  const service = await readService(asked.ctx, asked.params.code ?? '');
  const { items: categories } = await listCategories(asked.ctx);
  const { definition } = service;
  const { documents } = definition;
  const summary = sideOf(asked, definition.summary);
  return {
    title: sideOf(asked, calledName(definition)),
    description: summary,
    trail: crumbs(asked, trailTo(categories, definition.category)),
    namesOffices: service.offices.length > 0,
    content: html`<p>${summary}</p>
      <p>${service.offices.length > 0 && link(pathTo('newApplication', { code: service.code }), page.apply)}</p>
      <h2>${page.shortTitle}</h2>${factsOf(asked, service)}
      <h2>${page.documentsTitle}</h2>
      ${documents.length > 0 ? documents.map((one) => documentPart(asked, one)) : html`<p>${page.noDocuments}</p>`}
      ${sentences(asked, page.howTitle, definition.instructions)}
      ${sentences(asked, page.refusalTitle, definition.refusalGrounds)}
      ${sentences(asked, page.lawsTitle, definition.legalActs)}
      ${await officesPart(asked, service)}`,
  };
};

export const listCategoryAddresses = async ({ ctx }: House): Promise<readonly string[]> =>
  (await listCategories(ctx)).items.map(({ code }) => pathTo('serviceCategory', { category: code }));

export const listServiceAddresses = async ({ ctx }: House): Promise<readonly string[]> =>
  (await listServices(ctx, {})).items.map(({ code }) => pathTo('service', { code }));
