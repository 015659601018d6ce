import type { FastifyInstance } from 'fastify';
import type { Services } from '#platform/context.ts';
import { encodingFor } from '#platform/http/packed.ts';
import type { AnswerPage } from '#platform/http/web.ts';
import type { ProductIndex } from '../catalogue/public.ts';
import { keepPages } from './kept-pages.ts';
import { pageLanguage } from './language.ts';
import { writeMap, writeRobots } from './map.ts';
import { asVisitor, pathOf } from './write-page.ts';

/** Everybody who asks within ten minutes gets the same one: it names every product. */
const mapKeptMs = 10 * 60_000;

const keepMap = (services: Services, products: ProductIndex): (() => Promise<string>) => {
  let kept: { readonly at: number; readonly map: Promise<string> } | undefined;
  return () => {
    const now = services.now().getTime();
    if (!kept || now - kept.at >= mapKeptMs) {
      const map = writeMap({ ctx: asVisitor(services, 'uk'), products });
      kept = { at: now, map };
      map.catch(() => {
        kept = undefined;
      });
    }
    return kept.map;
  };
};

/** What search engines read first. */
export async function siteRoutes(app: FastifyInstance, products: ProductIndex): Promise<void> {
  const { services } = app;
  const map = keepMap(services, products);
  app.get('/robots.txt', (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(writeRobots(services.config.PUBLIC_URL)),
  );
  app.get('/sitemap.xml', async (_request, reply) =>
    reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await map()),
  );
}

/** Answers every address of a page: the shell of the web app with what the page says written into it. */
export const answerPages = (app: FastifyInstance, products: ProductIndex): AnswerPage => {
  const find = keepPages(app.services, products);
  return async (shell, request, reply) => {
    reply.header('vary', 'cookie, accept-encoding');
    try {
      const { status, bytes } = await find(shell, pathOf(request.url), pageLanguage(request));
      const encoding = encodingFor(request);
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply.code(status).send(await bytes(encoding));
    } catch (failure) {
      // The database is away: the web app opens all the same and tells the person what to do.
      request.log.warn({ error: String(failure) }, 'page not written');
      return reply.send(shell.html);
    }
  };
};
