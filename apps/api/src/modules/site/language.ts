import type { FastifyRequest } from 'fastify';
import type { Language } from '#platform/context.ts';

const asLanguage = (word: unknown): Language | null => (word === 'uk' || word === 'en' ? word : null);

/**
 * The language of a page: what its address asks for (?lang=en), else what the person chose before (a cookie that the web
 * app keeps), else Ukrainian. The language of the browser is not asked: by the Law on the state language (2704-VIII,
 * art. 27) a public body's site opens in Ukrainian, and the web app does the same.
 */
export const pageLanguage = (request: FastifyRequest): Language => {
  const { lang } = request.query as Readonly<Record<string, unknown>>;
  return asLanguage(lang) ?? asLanguage(request.cookies.lang) ?? 'uk';
};
