import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { utf8 } from '../bytes.ts';
import { type KeyWorker, openKey } from './key-handle.ts';
import type { KeyAnswer, KeyRequest, Numbered } from './key-messages.ts';
import { type ServicePort, serveKeyRoom } from './key-service.ts';

const now = new Date('2026-11-22T12:00:00Z');

interface Connection {
  readonly worker: KeyWorker;
  readonly answers: unknown[];
  terminated: boolean;
  fail(): void;
}

/** A port of Node's own message channel: what is sent through it is cloned and moved as between a page and a worker. */
const sideOf = (port: MessagePort) => ({
  postMessage: (message: Numbered<KeyAnswer | KeyRequest>, transfer: ArrayBuffer[]) =>
    port.postMessage(message, transfer),
  listen: (listener: (data: unknown) => void) => port.on('message', listener),
});

const connection = (serve: (port: ServicePort) => void = (port) => serveKeyRoom(port, () => now)): Connection => {
  const { port1, port2 } = new MessageChannel();
  const [page, service] = [sideOf(port1), sideOf(port2)];
  let fail = (): void => {};
  serve({
    postMessage: service.postMessage,
    addEventListener: (_, listener) => service.listen((data) => listener({ data: data as Numbered<KeyRequest> })),
  });
  const made: Connection = {
    answers: [],
    terminated: false,
    fail: () => fail(),
    worker: {
      postMessage: page.postMessage,
      addEventListener: (type: string, listener: (event: { readonly data: Numbered<KeyAnswer> }) => void) => {
        if (type === 'error') fail = () => listener({ data: { number: 0, message: { kind: 'failed' } } });
        if (type === 'message')
          page.listen((data) => {
            made.answers.push(data);
            listener({ data: data as Numbered<KeyAnswer> });
          });
      },
      terminate: () => {
        made.terminated = true;
        port1.close();
      },
    },
  };
  return made;
};

test('a key is opened, gets its certificate, signs and is destroyed through its worker', async () => {
  const { worker, answers } = connection();
  const { answer, key } = await openKey(sample('user-Key-6.dat'), 'demo1234', () => worker);

  expect(answer).toMatchObject({ kind: 'certificate-needed', keyIds: [expect.stringMatching(/^[\da-f]{64}$/)] });
  expect(await key?.attach([sample('user.cer')])).toMatchObject({ kind: 'ready' });
  const signed = await key?.sign([{ content: utf8('а') }, { content: utf8('б') }], { detached: true });
  expect(signed).toMatchObject({ kind: 'signed', signatures: [expect.any(Uint8Array), expect.any(Uint8Array)] });
  expect(answers).toHaveLength(3);

  key?.destroy();
  expect(await key?.sign([{ content: utf8('а') }], { detached: true })).toEqual({ kind: 'failed' });
});

test('the file moves to the worker, and a worker without a key ends', async () => {
  const made = connection();
  const file = sample('user-Key-6.dat').slice();

  expect(await openKey(file, 'не той', () => made.worker)).toEqual({ answer: { kind: 'wrong-password' }, key: null });
  expect(file.length).toBe(0);
  expect(made.terminated).toBe(true);
});

test('a worker that breaks fails what it was asked, and tells nothing more', async () => {
  const silent = connection(() => {});
  const opening = openKey(sample('user-Key-6.dat').slice(), 'demo1234', () => silent.worker);
  silent.fail();

  expect(await opening).toEqual({ answer: { kind: 'failed' }, key: null });
});

test('a request that the room cannot serve fails alone', async () => {
  const { worker } = connection();
  const { key } = await openKey(sample('user.pfx').slice(), 'demo1234', () => worker);
  const digestOfNoLength = key?.sign([{ digest: new Uint8Array(3) }], { detached: true });

  expect(await digestOfNoLength).toEqual({ kind: 'failed' });
  expect(await key?.sign([{ content: utf8('а') }], { detached: false })).toMatchObject({ kind: 'signed' });
  key?.destroy();
});

test('an answer that cannot be sent fails alone, and a connection that sends nothing once goes on', async () => {
  let refusals = 0;
  const { worker } = connection((port) =>
    serveKeyRoom(
      {
        addEventListener: port.addEventListener,
        postMessage: (message, transfer) => {
          if (message.number === 2 && message.message.kind === 'signed') throw new Error('cannot be cloned');
          if (message.number === 3) {
            refusals += 1;
            throw new Error('cannot be sent at all');
          }
          port.postMessage(message, transfer);
        },
      },
      () => now,
    ),
  );
  const { key } = await openKey(sample('user.pfx').slice(), 'demo1234', () => worker);
  const sign = () => key?.sign([{ content: utf8('а') }], { detached: true });

  expect(await sign()).toEqual({ kind: 'failed' });
  const lost = sign();
  expect(await sign()).toMatchObject({ kind: 'signed' });
  expect(refusals).toBe(2);
  key?.destroy();
  expect(await lost).toEqual({ kind: 'failed' });
});

test('requests are answered in their order, also when they are asked at once', async () => {
  const { worker } = connection();
  const { key } = await openKey(sample('user-Key-6.dat').slice(), 'demo1234', () => worker);
  const [early, attached, late] = await Promise.all([
    key?.sign([{ content: utf8('а') }], { detached: true }),
    key?.attach([sample('user.cer')]),
    key?.sign([{ content: utf8('а') }], { detached: true }),
  ]);

  expect([early?.kind, attached?.kind, late?.kind]).toEqual(['certificate-needed', 'ready', 'signed']);
  key?.destroy();
});
