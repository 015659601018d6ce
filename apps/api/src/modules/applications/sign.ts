import type { ApplicationPackage, PackageSignature } from '@cabinet/contracts/application-signing';
import { applicationProblems } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { fromBase64, toBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import {
  type FoundPackage,
  keepPackage,
  type SignedContent,
  signedContentOf,
  type Signer,
  verifyPackage,
  withdrawPackage,
} from '../signatures/public.ts';
import { assertVersion, tellPages } from './move.ts';
import { type ApplicationPack, packOf } from './package.ts';
import { rebaseIfStale } from './rebase.ts';
import { recordView } from './review.ts';
import { signatureOf } from './signature-of.ts';
import { addEntry } from './timeline.ts';
import { lockOwn, readForReview, readOwn, type Whole } from './whole.ts';

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** Acts by which an applicant mends what was sent: the signature is over what it was before. */
const mending: ReadonlySet<string> = new Set(['fixField', 'addDocument', 'replaceDocument', 'clearDocument']);

/**
 * Whether the signature is over the application as it stands. A draft is compared byte by byte; what was sent passed
 * that, and only the applicant's own mending changes it: not a centre that is renamed, nor the title of a file.
 */
const isCurrent = ({ row }: Whole, pack: ApplicationPack | null, { content, receivedAt }: SignedContent): boolean =>
  row.state === 'draft'
    ? pack !== null && isSame(content, pack.manifest)
    : !row.events.some(({ act, at }) => mending.has(act) && Date.parse(at) > receivedAt.getTime());

const shownOf = (whole: Whole, pack: ApplicationPack | null, signature: FoundPackage | null): PackageSignature | null =>
  signature && { ...signature.shown, current: isCurrent(whole, pack, signature) };

/** What a signature over the application stands for, and the one there is. */
export async function readPackage(ctx: Context, id: string): Promise<ApplicationPackage> {
  const read = await readOwn(ctx, id);
  // Sending brings the draft to the present revision of the service: what is signed has to be that.
  const whole = (await rebaseIfStale(ctx, read)) ? await readOwn(ctx, id) : read;
  const pack = packOf(whole);
  return {
    version: whole.row.version,
    manifest: pack && toBase64(pack.manifest),
    form: pack && new TextDecoder().decode(pack.form),
    files: (pack?.files ?? []).map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    signature: shownOf(whole, pack, await signatureOf(ctx, whole, 'application')),
  };
}

/** The applicant, an organisation by its person's certificate, and a representative whose number the draft names. */
function assertMaySign({ row, applicant, representative }: Whole, signer: Signer): void {
  const acting = row.submittedBy === 'self' ? null : (representative?.taxId ?? null);
  if (applicant.taxId === null && acting === null)
    throw problem(applicationProblems.signerNumberMissing, { applicationId: row.id });
  const isOrganisation = applicant.kind === 'business' && signer.edrpou !== null && signer.edrpou === applicant.taxId;
  if (signer.taxId !== applicant.taxId && signer.taxId !== acting && !isOrganisation)
    throw problem(applicationProblems.otherSigner, { applicationId: row.id });
}

/**
 * F12: signs the draft with its attachments. The certificate is of the applicant or of who represents them; a centre
 * that is silent now is asked again by a job, and until then the signature waits for its check.
 */
export async function signPackage(
  ctx: Context,
  id: string,
  { version, signature }: { version: number; signature: string },
): Promise<ApplicationPackage> {
  const seen = await readOwn(ctx, id);
  if (seen.row.state !== 'draft') throw problem(applicationProblems.notAllowedNow, { state: seen.row.state });
  assertVersion(seen, version);
  const pack = packOf(seen);
  // A file that is being checked may yet become another; a moment later it can be signed.
  if (!pack) throw problem(applicationProblems.notAllowedNow, { applicationId: id });
  // Outside of the transaction: a centre may take seconds to answer.
  const proof = await verifyPackage(ctx, { cms: fromBase64(signature), content: pack.manifest });
  assertMaySign(seen, proof.signer);
  await write(ctx, 'applications.sign', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    assertVersion(whole, version);
    const signatureId = await keepPackage(ctx, writing, { purpose: 'application', proof, subjectId: id, pack });
    await addEntry(ctx, writing.tx, { applicationId: id, at: writing.now, act: 'sign', text: null });
    writing.audit({ subject: id, details: { signatureId, verdict: proof.report.verdict } });
    tellPages(writing, whole.row, false);
  });
  return readPackage(ctx, id);
}

/** Takes the signature off a draft: whoever changed it and has no key at hand can still send it. */
export async function withdrawSignature(ctx: Context, id: string): Promise<ApplicationPackage> {
  await write(ctx, 'applications.unsign', async (writing) => {
    const { row } = await lockOwn(ctx, writing.tx, id);
    if (row.state !== 'draft') throw problem(applicationProblems.notAllowedNow, { state: row.state });
    await withdrawPackage(writing, id);
    await addEntry(ctx, writing.tx, { applicationId: id, at: writing.now, act: 'unsign', text: null });
    writing.audit({ subject: id });
    tellPages(writing, row, false);
  });
  return readPackage(ctx, id);
}

/** How the application is signed, for the office that decides about it. */
export async function reviewSignature(ctx: Context, id: string): Promise<{ signature: PackageSignature | null }> {
  const whole = await readForReview(ctx, id);
  await recordView(ctx, whole);
  return { signature: shownOf(whole, packOf(whole), await signatureOf(ctx, whole, 'application')) };
}

/** Why the draft cannot be sent with the signature that it has; null also where nothing was signed. */
export async function lackOfSignature(ctx: Context, tx: Transaction, whole: Whole): Promise<FieldError | null> {
  const reading = { db: tx, secrets: ctx.secrets };
  const signed = await signedContentOf(reading, whole.row.id, { purpose: 'application' });
  if (signed === null) return null;
  const pointer = '/signature';
  if (!isCurrent(whole, packOf(whole), signed)) return { pointer, code: 'applications.signature_outdated' };
  return signed.refuted ? { pointer, code: 'applications.signature_refuted' } : null;
}
