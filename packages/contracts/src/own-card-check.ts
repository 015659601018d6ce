import * as z from 'zod/mini';
import { isPlainDate } from './dates.ts';
import { authorizationCodeProblems } from './authorization-codes.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { DisabilityGroup } from './persons.ts';
import { registryProblems } from './registry.ts';
import { requiring } from './refusal.ts';
import { storable } from './storable.ts';
import type { FieldCode } from './words/fields.uk.ts';

export const ownCardProblems = defineProblems({
  withoutNumber: { code: 'registry.profile_without_number', status: 409 },
});

const said = (maximum: number, missing: FieldCode) =>
  z.string().check(
    z.overwrite((text) => storable(text).replace(/\s+/g, ' ').trim()),
    requiring((text) => text !== '', missing),
    z.maxLength(maximum),
  );
const day = (missing: FieldCode) =>
  said(40, missing).check(requiring((text) => text === '' || isPlainDate(text), 'field.date'));
const seen = (missing: FieldCode) => z.boolean().check(requiring((isThere) => isThere, missing));

/** D5: the five elements of a certificate, as the person reads them from the paper; without one of them it is none. */
export const ReadCertificate = z.object({
  surname: said(100, 'registry.certificate_without_name'),
  givenName: said(100, 'registry.certificate_without_name'),
  birthDate: day('registry.certificate_without_birth_date'),
  group: z.nullable(DisabilityGroup).check(requiring((group) => group !== null, 'registry.certificate_without_group')),
  number: said(40, 'registry.certificate_without_number'),
  issuedOn: day('registry.certificate_without_date'),
  hasSignature: seen('registry.certificate_without_signature'),
  hasSeal: seen('registry.certificate_without_seal'),
});
export type ReadCertificate = z.infer<typeof ReadCertificate>;

/** What does not fit; what is stored instead is told to nobody. */
export const CertificateMismatch = z.enum(['person', 'number', 'date']);
export type CertificateMismatch = z.infer<typeof CertificateMismatch>;

/**
 * matched: the card belongs to the profile now, services are open. notFound: to be registered first. down: the state register
 * does not answer, to be tried again.
 */
export const OwnCardCheck = z.object({
  outcome: z.enum(['matched', 'mismatch', 'notFound', 'down']),
  mismatches: z.array(CertificateMismatch),
});
export type OwnCardCheck = z.infer<typeof OwnCardCheck>;

export const checkOwnCardRoute = defineRoute({
  method: 'POST',
  path: '/registry/own-card/check',
  summary:
    'Compare one’s certificate of disability with the databank and the state register; what fits opens services at once. Five a day',
  body: z.object({ certificate: ReadCertificate }),
  status: 200,
  response: OwnCardCheck,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    ownCardProblems.withoutNumber,
    registryProblems.cardTaken,
  ],
});

export const proveOwnCardRoute = defineRoute({
  method: 'POST',
  path: '/registry/own-card/code',
  summary:
    'Show the code that an office gave after seeing one’s document: nothing of one’s own card is hidden any more',
  body: z.object({ code: z.string().check(z.maxLength(60)) }),
  status: 204,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    authorizationCodeProblems.unknown,
    authorizationCodeProblems.alreadyUsed,
    authorizationCodeProblems.expired,
    authorizationCodeProblems.revoked,
    authorizationCodeProblems.exhausted,
  ],
});
