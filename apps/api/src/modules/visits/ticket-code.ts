import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Secrets } from '@cabinet/secrets/secrets';

interface Told {
  readonly number: string;
  readonly from: Date | null;
  readonly office: { readonly id: string };
}

// PKCS#8 frame of an Ed25519 key (RFC 8410); the 32 bytes of the seed follow.
const frame = Buffer.from('302e020100300506032b657004220420', 'hex');

const keyOf = (secrets: Secrets) =>
  createPrivateKey({
    key: Buffer.concat([frame, Buffer.from(secrets.derive('ticket', 'ed25519'), 'base64url')]),
    format: 'der',
    type: 'pkcs8',
  });

/** The key by which anybody checks tickets, as a JSON Web Key (RFC 8037). */
export const ticketKeyOf = (secrets: Secrets): { kty: string; crv: string; x: string } => {
  const { x = '' } = createPublicKey(keyOf(secrets)).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x };
};

/**
 * What the QR code of a ticket says: number, centre and time, signed, so that the reception can check it without a
 * network. It names nobody and nothing that one comes for.
 */
export const ticketCodeOf = (secrets: Secrets, { number, from, office }: Told): string => {
  const words = `CAB1.${number}.${office.id}.${from?.toISOString() ?? ''}`;
  return `${words}.${sign(null, Buffer.from(words), keyOf(secrets)).toString('base64url')}`;
};

const codeShape = /^(CAB1\.([^.]+)\.([0-9a-f-]{36})\.([^ ]*))\.([\w-]+)$/;

/** What a scanned code says, when this house signed it; null for any other. */
export const readTicketCode = (secrets: Secrets, text: string): { number: string; officeId: string } | null => {
  const [, words = '', number = '', officeId = '', , signature = ''] = codeShape.exec(text) ?? [];
  const key = createPublicKey(keyOf(secrets));
  const genuine = verify(null, Buffer.from(words), key, Buffer.from(signature, 'base64url'));
  return genuine ? { number, officeId } : null;
};
