import type { Office } from '@cabinet/contracts/administration';
import type { Language } from '#platform/context.ts';
import { type Html, html, link, list } from './html.ts';
import { officeList } from './offices.ts';
import type { Asked, WrittenPage } from './page.ts';
import { pathTo, patterns, sections } from './words.ts';

type SectionName = 'public' | 'footer';

const sectionLinks = ({ words }: Asked, name: SectionName, path: string): Html =>
  list(
    sections[name].map(({ page, words: key }) => {
      const href = patterns[page];
      const text = words.common.navigation[key];
      return href === path ? html`<a href="${href}" aria-current="page">${text}</a>` : link(href, text);
    }),
  );

const otherLanguage: Readonly<Record<Language, Html>> = {
  uk: html`<a href="?lang=en" lang="en" hreflang="en">English</a>`,
  en: html`<a href="?lang=uk" lang="uk" hreflang="uk">Українська</a>`,
};

const header = (asked: Asked, path: string): Html => {
  const { frame, serviceName } = asked.words.common;
  const tools = [
    link(pathTo('search'), frame.search),
    link(pathTo('display'), frame.display),
    link(pathTo('help'), frame.help),
  ];
  const account = [link(pathTo('login'), frame.signIn), link(pathTo('register'), frame.register)];
  return html`<header><div><a href="/">${serviceName}</a>
    <nav aria-label="${frame.tools}">${list([...tools, otherLanguage[asked.ctx.language]])}</nav>
    <nav aria-label="${frame.account}">${list(account)}</nav></div>
    <nav aria-label="${frame.mainNavigation}">${sectionLinks(asked, 'public', path)}</nav></header>`;
};

const footer = (asked: Asked, path: string): Html => {
  const { frame } = asked.words.common;
  return html`<footer><h2>${frame.helpTitle}</h2><p>${frame.helpText}</p>
    <nav aria-label="${frame.footer}">${sectionLinks(asked, 'footer', path)}</nav></footer>`;
};

/** A25: whom to call and where to come for who has no JavaScript. */
const contacts = (asked: Asked, offices: readonly Office[]): Html => {
  const { contactsTitle, contactsText } = asked.words.site.noScript;
  return html`<h2>${contactsTitle}</h2><p>${contactsText}</p>${officeList(asked, offices)}`;
};

const trailOf = ({ words }: Asked, { trail = [] }: WrittenPage): Html =>
  html`${
    trail.length > 0 &&
    html`<nav aria-label="${words.common.frame.breadcrumbs}">${list(trail.map(({ href, text }) => link(href, text)))}</nav>`
  }`;

/** A public page within the frame of the site; `written` names it to the web app, which lets it stand until it is ready itself. */
export const framed = (asked: Asked, path: string, page: WrittenPage, offices: readonly Office[]): Html => {
  const { site, common } = asked.words;
  return html`<div id="root"><div class="written"><a href="#content">${common.skipToContent}</a>${header(asked, path)}
    <main id="content" tabindex="-1"><noscript><p><strong>${site.noScript.reading}</strong></p></noscript>
    ${trailOf(asked, page)}<h1>${page.title}</h1>${page.content}
    ${!page.namesOffices && html`<noscript>${contacts(asked, offices)}</noscript>`}</main>${footer(asked, path)}</div></div>`;
};

/** What stands at an address that only the web app can fill, until it does; and what to do where it never will. */
export const opening = (asked: Asked, offices: readonly Office[]): Html => {
  const { site, common } = asked.words;
  return html`<div id="root"><div class="opening"><p class="opening-name">${common.serviceName}</p>
    <p>${site.description}</p><p>${site.opening}</p></div></div>
    <noscript><div class="opening"><h1>${site.noScript.needed}</h1>
    <p>${link('/', site.noScript.readable)}</p>${contacts(asked, offices)}</div></noscript>`;
};
