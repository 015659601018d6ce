import { type Html, html } from './html.ts';
import type { House } from './page.ts';
import { pages } from './pages.ts';
import { addressIn } from './shell.ts';

/** The protocol's own limit of one file (https://www.sitemaps.org/protocol.html). */
const atMost = 50_000;

const entry = (address: string): Html =>
  html`<url><loc>${address}</loc><xhtml:link rel="alternate" hreflang="uk" href="${address}"/><xhtml:link rel="alternate" hreflang="en" href="${addressIn(address, 'en')}"/></url>`;

/** Every public address, in the format that search engines read. */
export async function writeMap(house: House): Promise<string> {
  const lists = await Promise.all(pages.map(async (kind) => kind.addresses?.(house) ?? [kind.pattern]));
  const addresses = lists.flat().slice(0, atMost);
  const urls = addresses.map((path) => entry(new URL(path, house.ctx.config.PUBLIC_URL).href));
  return `<?xml version="1.0" encoding="UTF-8"?>${
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls}</urlset>`
      .safe
  }`;
}

/** What search engines may look at. */
export const writeRobots = (publicUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /cabinet',
    'Disallow: /admin',
    'Allow: /',
    `Sitemap: ${new URL('/sitemap.xml', publicUrl).href}`,
    '',
  ].join('\n');
