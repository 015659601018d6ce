import { issueDemoKeyRoute } from '@cabinet/contracts/demo-keys';
import * as signatures from '@cabinet/contracts/signatures';
import { verifySignatureRoute } from '@cabinet/contracts/verify-signature';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { listCentres, lookUpCertificates } from './centres.ts';
import { askChallenge } from './challenges.ts';
import { askRevocation } from './revocation.ts';
import { issueDemoKey } from './demo-keys.ts';
import { readTrust } from './trust.ts';
import { verifyFile } from './verify-file.ts';

export async function signatureRoutes(app: FastifyInstance): Promise<void> {
  mount(app, signatures.listCentresRoute, 'public', (ctx) => listCentres(ctx));
  mount(app, signatures.lookUpCertificatesRoute, 'public', (ctx, { body }, visitor) =>
    lookUpCertificates(ctx, body, visitor),
  );
  mount(app, signatures.askChallengeRoute, 'public', (ctx, { body }, visitor) =>
    askChallenge(ctx, body.purpose, visitor),
  );
  mount(app, issueDemoKeyRoute, 'public', (ctx, { body }, visitor) => issueDemoKey(ctx, body, visitor));
  mount(app, signatures.readTrustRoute, 'public', (ctx) => readTrust(ctx));
  mount(app, signatures.askRevocationRoute, 'public', (ctx, { body }, visitor) => askRevocation(ctx, body, visitor));
  mount(app, verifySignatureRoute, 'public', (ctx, { body }, visitor) => verifyFile(ctx, body, visitor.ip));
}
