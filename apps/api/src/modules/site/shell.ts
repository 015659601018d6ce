import type { Language } from '#platform/context.ts';
import { type Html, html, spoken } from './html.ts';

/** What the head of a page says of it. */
export interface Told {
  readonly language: Language;
  /** Of the window. */
  readonly title: string;
  readonly siteName: string;
  readonly description: string;
  /** The address of the page with the origin, without a language; null for a page that search engines must not keep. */
  readonly address: string | null;
}

/** The address of a page in one language. Ukrainian is the language of an address that names none. */
export const addressIn = (address: string, language: Language): string =>
  language === 'uk' ? address : `${address}?lang=${language}`;

const ofAddress = ({ address, language, title, siteName, description }: Told): Html => {
  if (address === null) return html`<meta name="robots" content="noindex">`;
  const [here, other] = language === 'uk' ? ['uk_UA', 'en_GB'] : ['en_GB', 'uk_UA'];
  return html`<link rel="canonical" href="${addressIn(address, language)}">
    <link rel="alternate" hreflang="uk" href="${addressIn(address, 'uk')}">
    <link rel="alternate" hreflang="en" href="${addressIn(address, 'en')}">
    <link rel="alternate" hreflang="x-default" href="${address}">
    <meta property="og:type" content="website"><meta property="og:site_name" content="${siteName}">
    <meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
    <meta property="og:url" content="${addressIn(address, language)}">
    <meta property="og:locale" content="${here}"><meta property="og:locale:alternate" content="${other}">`;
};

const headOf = (told: Told): Html =>
  html`<title>${told.title}</title><meta name="description" content="${told.description}">${ofAddress(told)}`;

/** A part of the shell between `<!--name-->` and `<!--/name-->`. */
const replaced = (shell: string, name: 'head' | 'page', part: Html): string => {
  const [before, rest] = halves(shell, `<!--${name}-->`);
  const [, after] = halves(rest, `<!--/${name}-->`);
  // A shell without the marks is somebody else's: it goes as it is.
  return rest === '' || after === '' ? shell : before + part.safe + after;
};

const halves = (text: string, mark: string): readonly [string, string] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
};

/** The shell of the web app with a page written into it. */
export const dressed = (shell: string, told: Told, body: Html): string => {
  const withHead = replaced(shell.replace(/<html lang="\w+"/, `<html lang="${told.language}"`), 'head', headOf(told));
  return replaced(withHead, 'page', told.language === 'en' ? spoken(body) : body);
};
