import { commonProblems } from '@cabinet/contracts/http/problem';
import { contextFor, type Context, type Language, type Services } from '#platform/context.ts';
import type { Shell } from '#platform/http/web.ts';
import { ProblemError } from '#platform/problem.ts';
import { findPage, isAddress } from './find-page.ts';
import { framed, opening } from './frame.ts';
import { html } from './html.ts';
import { findOffices } from './offices.ts';
import type { Asked, House, WrittenPage } from './page.ts';
import { pages } from './pages.ts';
import { dressed, type Told } from './shell.ts';
import { addresses, pathTo, wordsIn } from './words.ts';

/** What is sent for an address. */
export interface Answer {
  readonly status: 200 | 404;
  readonly html: string;
}

/** Whoever writes for everybody sees what a visitor sees, and has done no act. */
export const asVisitor = (services: Services, language: Language): Context =>
  contextFor(services, { actor: { role: 'anonymous' }, requestId: services.newId(), language, intention: null });

const missing = ({ words: { common } }: Asked): WrittenPage => ({
  isMissing: true,
  title: common.errors.notFoundTitle,
  description: common.errors.notFoundText,
  content: html`<p>${common.errors.notFoundText}</p><p><a href="${pathTo('home')}">${common.errors.goHome}</a></p>`,
});

const isNotFound = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.problem === commonProblems.notFound;

const written = async (asked: Asked, path: string): Promise<WrittenPage | null> => {
  const found = findPage(pages, path);
  if (!found) return isAddress(addresses, path) ? null : missing(asked);
  try {
    return await found.kind.write({ ...asked, params: found.params });
  } catch (failure) {
    if (isNotFound(failure)) return missing(asked);
    throw failure;
  }
};

/** Search results show about as much. */
const longestDescription = 300;

const brief = (text: string): string => {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= longestDescription) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longestDescription - 1))}…`;
};

/** The one path of a page: no slash at its end, whatever was typed. */
export const pathOf = (url: string): string => (url.split('?')[0] ?? '').replace(/\/+$/, '') || '/';

/** Writes the page of a path into the shell, as everybody may read it. */
export async function writePage(house: House, shell: Shell, path: string): Promise<Answer> {
  const { language, config } = house.ctx;
  const words = wordsIn(language);
  const asked: Asked = { ...house, words, params: {} };
  const [page, offices] = await Promise.all([written(asked, path), findOffices(asked.ctx)]);
  const isMissing = page?.isMissing === true;
  const siteName = words.common.serviceName;
  const told: Told = {
    language,
    siteName,
    title: page ? `${page.title} – ${siteName}` : siteName,
    description: brief(page?.description ?? words.site.description),
    address: page && !isMissing ? new URL(path, config.PUBLIC_URL).href : null,
  };
  const body = page ? framed(asked, path, page, offices) : opening(asked, offices);
  return { status: isMissing ? 404 : 200, html: dressed(shell.html.toString(), told, body) };
}
