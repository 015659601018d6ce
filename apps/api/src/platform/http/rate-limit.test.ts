import { listOfficesRoute } from '@cabinet/contracts/administration';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { handleError } from './error-handler.ts';
import { limitRequests } from './rate-limit.ts';

const path = `/api/v1${listOfficesRoute.path}`;

const twoAMinute = async () => {
  const app = Fastify();
  app.setErrorHandler(handleError);
  limitRequests(app, 2);
  app.get('/*', async () => 'here');
  for (let times = 0; times < 2; times += 1) expect((await app.inject(path)).statusCode).toBe(200);
  return app;
};

test('whoever asks too often is told when to come again, in words and in a header', async () => {
  const app = await twoAMinute();
  const { statusCode, headers, body } = await app.inject(path);
  expect(statusCode).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(body)).toMatchObject({
    code: 'common.too_many_requests',
    detail: expect.stringMatching(/^Спробуйте ще раз за \d+ секунд[уи]?\.$/),
  });
});

test.each([
  ['uk', 'Забагато спроб', 'Спробуйте ще раз за'],
  ['en', 'Too many attempts', 'Try again in'],
])('a person who opens a page too often reads a page of words, in %s', async (language, title, advice) => {
  const app = await twoAMinute();
  const { statusCode, headers, body } = await app.inject({
    url: '/services',
    headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': language },
  });
  expect(statusCode).toBe(429);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toContain(`<html lang="${language}">`);
  expect(body).toContain(`<h1>${title}</h1>`);
  expect(body).toContain(advice);
  expect(body).not.toContain('{');
});
