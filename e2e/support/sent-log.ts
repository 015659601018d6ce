import { toLittleEndian } from '@cabinet/kep/bytes';
import { openContainer } from '@cabinet/kep/containers/open-container';
import type { PrivateKey } from '@cabinet/kep/containers/private-key';
import { type BrowserContext, expect, type Request } from '@playwright/test';
import type { KeyFile } from './keys.ts';

/** All that browsers of this context have sent since. */
export interface SentLog {
  /** Fails where the file, the private key in it or its password was sent, whole or in part, in any usual form. */
  expectNothingOf(file: KeyFile, password: string): Promise<void>;
}

/** Base64 of octets wherever they stand within others: without the characters that depend on neighbours. */
const base64Forms = (octets: Buffer): string[] =>
  [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), octets])
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), Math.floor(((before + octets.length) * 8) / 6)),
  );

const formsOf = (octets: Buffer): string[] => {
  const base64 = base64Forms(octets);
  const urls = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = octets.toString('hex');
  return [octets.toString('latin1'), hex, hex.toUpperCase(), ...base64, ...urls];
};

const scalarOf = (key: PrivateKey): Buffer =>
  Buffer.from(key.kind === 'dstu' ? toLittleEndian(key.scalar, 33).subarray(0, 32) : key.pkcs8.subarray(-64));

const pieceLength = 24;

/** Pieces of the file that stand in no certificate: those are public and belong into signatures. */
const secretsOf = async ({ buffer }: KeyFile, password: string): Promise<Buffer[]> => {
  const { keys, certificates } = await openContainer(new Uint8Array(buffer), password);
  const known = certificates.map((der) => Buffer.from(der));
  const pieces = Array.from({ length: Math.floor(buffer.length / pieceLength) }, (_, at) =>
    buffer.subarray(at * pieceLength, (at + 1) * pieceLength),
  ).filter((piece) => !known.some((der) => der.includes(piece)));
  const scalars = keys.map(scalarOf);
  return [...pieces, ...scalars, ...scalars.map((scalar) => Buffer.from(scalar.toReversed()))];
};

const textForms = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  Array.from(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ...formsOf(Buffer.from(text)),
  ...formsOf(Buffer.from(text, 'utf16le')),
];

const written = async (request: Request): Promise<string> => {
  const headers = await request.allHeaders().catch(() => request.headers());
  const body = request.postDataBuffer() ?? Buffer.alloc(0);
  return [request.method(), request.url(), JSON.stringify(headers), body.toString('latin1'), body.toString()].join(
    '\n',
  );
};

/** Writes down every request of the context from now on, those of workers too. */
export const logOfSent = (context: BrowserContext): SentLog => {
  const sent: Request[] = [];
  context.on('request', (request) => sent.push(request));
  return {
    expectNothingOf: async (file, password) => {
      const log = (await Promise.all(sent.map(written))).join('\n');
      expect(log, 'the log sees bodies of requests').toContain('"signature":"');
      const secrets = (await secretsOf(file, password)).flatMap(formsOf);
      expect(secrets.length).toBeGreaterThan(20);
      const leaked = [...secrets, ...textForms(password)].filter((form) => log.includes(form));
      expect(leaked, 'nothing of the key has left the browser').toEqual([]);
    },
  };
};
