import { connect } from 'node:net';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { contractRoutes } from '#test/contract-routes.ts';

const cabinet = useCabinet();

/** Sends the head of an upload and none of its body; answers the first line that comes back. */
const knockWithHead = async (path: string, headers: readonly string[]): Promise<string> => {
  if (!cabinet.app.server.listening) await cabinet.app.listen({ port: 0, host: '127.0.0.1' });
  const address = cabinet.app.server.address();
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  const head = [
    `POST /api/v1${path.replaceAll(/:\w+/g, anId())} HTTP/1.1`,
    'host: localhost',
    'content-type: multipart/form-data; boundary=edge',
    'content-length: 100000',
    ...headers,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const said = await new Promise<string>((resolve, reject) => {
    socket.once('data', (bytes) => resolve(bytes.toString()));
    socket.once('error', reject).setTimeout(5000, () => resolve('nothing'));
  });
  socket.destroy();
  return said;
};

test('S8 every door for files refuses a form without the token of its session before any of the file is read', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  const [caller, other] = [await cabinet.sessionFor(accountId), await cabinet.sessionFor(accountId)];
  const uploads = (await contractRoutes()).filter(({ consumes }) => consumes === 'multipart');

  expect(uploads.length).toBeGreaterThan(0);
  for (const { path } of uploads) {
    for (const token of [[], ['x-form-token: a'], [`x-form-token: ${other.formToken}`]]) {
      const said = await knockWithHead(path, [`cookie: ${caller.cookie}`, ...token]);
      expect(said).toMatch(/^HTTP\/1\.1 403 /);
      expect(said).toContain('common.foreign_origin');
    }
  }
});
