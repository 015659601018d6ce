import * as z from 'zod/mini';
import { applicationProblems } from './applications.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { ApplicationId, SignatureId } from './ids.ts';
import { SignatureBytes, SignerReport, signatureProblems } from './signatures.ts';
import { Version } from './http/version.ts';

const OneApplication = z.object({ applicationId: ApplicationId });

export const PackageFile = z.object({
  /** As it stands in the container. */
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
});
export type PackageFile = z.infer<typeof PackageFile>;

/** How an application is signed. */
export const PackageSignature = z.object({
  id: SignatureId,
  receivedAt: z.string(),
  checkedAt: z.string(),
  /** The centre has not answered yet; the house asks again by itself. */
  pending: z.boolean(),
  /** False: the application was changed since, and has to be signed again. */
  current: z.boolean(),
  report: SignerReport,
});
export type PackageSignature = z.infer<typeof PackageSignature>;

export const ApplicationPackage = z.object({
  version: Version,
  /**
   * The very bytes to sign, in base64: an ASiCManifest that names each file with its SHA-256. Null while a file is still
   * being checked: it may yet become another.
   */
  manifest: z.nullable(z.string()),
  files: z.array(PackageFile),
  /** The first of the files, the form, as text: whoever signs can read what they sign. Null where `manifest` is. */
  form: z.nullable(z.string()),
  signature: z.nullable(PackageSignature),
});
export type ApplicationPackage = z.infer<typeof ApplicationPackage>;

export const readPackageRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId/package',
  summary: 'What a signature over the application stands for: the form and every attachment, by name and digest',
  params: OneApplication,
  status: 200,
  response: ApplicationPackage,
  problems: [commonProblems.notFound],
});

export const signPackageRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/signature',
  summary: 'Sign the draft with its attachments; the signature is over the manifest of this very version',
  params: OneApplication,
  body: z.object({ version: Version, signature: SignatureBytes }),
  status: 200,
  response: ApplicationPackage,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    applicationProblems.notAllowedNow,
    applicationProblems.otherSigner,
    applicationProblems.signerNumberMissing,
    signatureProblems.refused,
    signatureProblems.noPerson,
  ],
});

export const withdrawSignatureRoute = defineRoute({
  method: 'DELETE',
  path: '/applications/:applicationId/signature',
  summary: 'Take the signature off the draft, so that it can be sent without one',
  params: OneApplication,
  status: 200,
  response: ApplicationPackage,
  problems: [commonProblems.notFound, applicationProblems.notAllowedNow],
});

export const openContainerRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId/container',
  summary: 'The signed application as ASiC-E: form, attachments, manifest, signature and the report of its check',
  params: OneApplication,
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});

export const reviewSignatureRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId/signature',
  summary: 'How the application is signed; null: it is not',
  params: OneApplication,
  status: 200,
  response: z.object({ signature: z.nullable(PackageSignature) }),
  problems: [commonProblems.notFound],
});

export const reviewContainerRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId/container',
  summary: 'The signed application as ASiC-E, for the office that decides about it',
  params: OneApplication,
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});
