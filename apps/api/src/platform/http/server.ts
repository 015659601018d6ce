import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import underPressure from '@fastify/under-pressure';
import { commonProblems } from '@cabinet/contracts/http/problem';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Services } from '../context.ts';
import { handleError, problemBody } from './error-handler.ts';
import { guard, guardBarely } from './guards.ts';
import { assertOwnOrigin } from './origin.ts';
import { limitRequests } from './rate-limit.ts';
import { type ActorReader, actorOf, anonymous } from './session.ts';
import { sessionTokenOf } from './visitor.ts';

const timeouts = {
  connectionTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5_000,
  http: { headersTimeout: 8_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
};

/** The bare building: limits, headers, sessions, errors. Rooms are put in by app.ts. */
export async function buildServer(services: Services, readActor: ActorReader): Promise<FastifyInstance> {
  const { config } = services;
  const loggerInstance: FastifyBaseLogger = services.log;
  const app = Fastify({
    ...timeouts,
    loggerInstance,
    genReqId: () => services.newId(),
    bodyLimit: 262_144,
    routerOptions: { maxParamLength: 600 },
    trustProxy: config.TRUST_PROXY ? config.TRUST_PROXY.split(',').map((address) => address.trim()) : false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => void handleError(error, request, guardBarely(reply)),
  });
  app.decorate('services', services);
  app.decorate('doors', []);
  app.decorateRequest('actor', null as never);
  // Contracts are checked by mount(); Fastify's own validation stays out of the way.
  app.setValidatorCompiler(() => () => true);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send(JSON.stringify(problemBody(commonProblems.notFound, request))),
  );
  app.addHook('onRequest', (request, reply, done) => {
    guard(reply).header('x-request-id', request.id);
    done();
  });
  limitRequests(app, config.REQUESTS_PER_MINUTE);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { files: 1, fields: 10, fieldSize: 2_000, parts: 12, headerPairs: 50, fileSize: config.DOCUMENT_LIMIT + 1 },
    throwFileSizeLimit: false,
  });
  // Tests share their cores with a compiler; what they prove is not how fast they start.
  await app.register(underPressure, { maxEventLoopDelay: config.NODE_ENV === 'test' ? 0 : 1_000, retryAfter: 2 });
  app.addHook('onRequest', async (request, reply) => {
    request.actor = anonymous;
    assertOwnOrigin(request, config.PUBLIC_URL);
    // The door that was found, not the address as it was typed: /%61pi/ opens the same one.
    if (![request.routeOptions.url, request.url].some((path) => path?.startsWith('/api/'))) return;
    reply.header('cache-control', 'no-store');
    if (request.routeOptions.config.asksNobody) return;
    request.actor = await actorOf(services, readActor, sessionTokenOf(request));
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the address: ids and searches stay out of the log.
    const route = request.routeOptions.url ?? 'unknown';
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        role: request.actor?.role,
      },
      'answered',
    );
  });
  return app;
}
