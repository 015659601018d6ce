import { anId } from '@cabinet/testkit/random';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { handleError } from './http/error-handler.ts';

const cabinet = useCabinet();

const answerTo = async (refused: () => Promise<unknown>): Promise<{ status: number; code: string }> => {
  const server = fastify();
  server.setErrorHandler(handleError);
  server.get('/', refused);
  const { statusCode, body } = await server.inject('/');
  return { status: statusCode, code: (JSON.parse(body) as { code: string }).code };
};

const problem = { status: 409, code: 'common.reference_broken' };

test('a row that names another which is gone is refused in words, through the client and in SQL', async () => {
  const [officeId, serviceId] = [anId(), anId()];
  expect(await answerTo(() => cabinet.db.officeService.create({ data: { officeId, serviceId } }))).toEqual(problem);
  const text = 'insert into office_service ("officeId", "serviceId") values ($1, $2)';
  expect(await answerTo(() => cabinet.services.database.pool.query(text, [officeId, serviceId]))).toEqual(problem);
});
