import { expect, test } from 'vitest';
import { utf8 } from '../bytes.ts';
import { signCades } from '../cms/sign.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { answerOcsp } from '../testing/centre-services.ts';
import { writeOcspRequest } from '../revocation/ocsp-request.ts';
import * as oids from '../algorithms/oids.ts';
import type { PortableTrust } from '../verify/portable-trust.ts';
import { toBase64 } from '../bytes.ts';
import { verifyInWorker, type VerifierWorker } from './verify-handle.ts';
import type { FromVerifier, ToVerifier } from './verify-messages.ts';
import { serveVerifier } from './verify-service.ts';

const now = new Date('2026-11-23T12:00:00Z');
const centre = await createTestCentre({ name: 'у браузері', baseUrl: 'http://127.0.0.1:9', now: () => now });
const user = await centre.issueUser({ surname: 'Косач', givenName: 'Лариса', taxId: '1234567890', kind: 'dstu' });
const content = utf8('Лісова пісня');
const signed = await signCades({
  key: user.key,
  certificate: user.certificate,
  content,
  detached: false,
  signingTime: now,
});

const trust: PortableTrust = {
  anchors: [{ certificate: toBase64(centre.root.certificate.der), test: true, states: [] }],
  intermediates: [
    {
      certificate: toBase64(centre.ca.certificate.der),
      states: [{ since: '2020-01-01T00:00:00.000Z', status: 'granted' }],
    },
  ],
};

/** The two ends of a worker's connection, joined as a browser joins them: what is sent arrives as a copy. */
const startWorker = (): VerifierWorker & { readonly ended: () => boolean } => {
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  serveVerifier(
    {
      postMessage: (message: FromVerifier) => port2.postMessage(message),
      addEventListener: (_type, listener) => {
        port2.onmessage = ({ data }: { data: ToVerifier }) => listener({ data });
      },
    },
    () => now,
  );
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: { readonly data: FromVerifier }) => void) => {
      if (type === 'message') port1.onmessage = ({ data }: { data: FromVerifier }) => listener({ data });
    },
    terminate: () => {
      ended = true;
      port1.close();
    },
    ended: () => ended,
  };
};

const ocsp = async () => {
  const { certificate } = user;
  const request = await writeOcspRequest({ certificate, issuer: centre.ca.certificate, hash: oids.gost34311 });
  return { source: 'ocsp' as const, der: [await answerOcsp(centre, request, undefined)] };
};

const request = (file = new Blob([signed]), testsCount = true) => ({ file, trust, testsCount });

test('a file is verified in a worker, which asks the page for the answer of the centre, and then ends', async () => {
  const worker = startWorker();
  const answer = await verifyInWorker(request(), { startWorker: () => worker, ask: ocsp });
  expect(answer).toMatchObject({
    kind: 'verified',
    report: {
      ...{ verdict: 'total-passed', kind: 'p7s-attached', checkedAt: now.toISOString() },
      files: [{ name: null, size: content.length, signed: true }],
      signers: [{ testCentre: true, revocation: { source: 'ocsp', status: 'good' } }],
    },
  });
  const [saved] = answer.kind === 'verified' ? answer.contents : [];
  expect(new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(content);
  expect(worker.ended()).toBe(true);
});

test('where nobody can be asked the verdict stays open', async () => {
  const answer = await verifyInWorker(request(), {
    startWorker,
    ask: () => Promise.reject(new Error('no connection')),
  });
  expect(answer).toMatchObject({
    report: { verdict: 'indeterminate', signers: [{ subIndication: 'TRY_LATER' }] },
  });
});

test('a test centre does not count where tests do not', async () => {
  const answer = await verifyInWorker(request(undefined, false), { startWorker, ask: ocsp });
  expect(answer).toMatchObject({ report: { verdict: 'indeterminate' } });
});

test('a file that is gone is told as unreadable, and a browser without workers as failed', async () => {
  const gone = new Blob();
  gone.arrayBuffer = () => Promise.reject(new Error('gone'));
  const { verifyHere } = await import('./verify-room.ts');
  expect(await verifyHere(request(gone), ocsp, () => now)).toEqual({ kind: 'unreadable', which: 'file' });
  const beside = { ...request(), content: gone };
  expect(await verifyHere(beside, ocsp, () => now)).toEqual({ kind: 'unreadable', which: 'content' });
  const without = () => {
    throw new TypeError('Worker is not defined');
  };
  expect(await verifyInWorker(request(), { startWorker: without, ask: ocsp })).toEqual({ kind: 'failed' });
});

test('a page that goes ends the worker', async () => {
  const worker = startWorker();
  const leave = new AbortController();
  const ask = () => {
    leave.abort();
    return new Promise<never>(() => undefined);
  };
  expect(await verifyInWorker(request(), { startWorker: () => worker, ask, signal: leave.signal })).toEqual({
    kind: 'failed',
  });
  expect(worker.ended()).toBe(true);
});
