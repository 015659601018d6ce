import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { findOffering } from '../services/public.ts';
import { sealApplicant } from './applicant.ts';
import { assertVersion, move } from './move.ts';
import { answerOwner } from './queries.ts';
import { rebase } from './rebase.ts';
import type { Stop } from './rules.ts';
import { lockOwn, problemsOf, reread, type Whole } from './whole.ts';

async function consentErrors(ctx: Context, tx: Transaction): Promise<FieldError[]> {
  const { accountId } = asRole(ctx.actor, 'applicant');
  const given = await tx.consent.findFirst({
    where: { accountId, kind: 'personal_data', withdrawnAt: null },
    select: { id: true },
  });
  return given ? [] : [{ pointer: '/consent', code: 'applications.consent_missing' }];
}

/** What keeps the draft from being sent, with every place named; null when nothing does. */
async function lackOf(ctx: Context, tx: Transaction, whole: Whole): Promise<Stop | null> {
  if (whole.row.state !== 'draft') return null;
  const found = problemsOf(ctx, whole).map(({ incomplete: _incomplete, ...error }) => error);
  const errors = [...found, ...(await consentErrors(ctx, tx))];
  return errors.length > 0 ? { problem: applicationProblems.notComplete, errors } : null;
}

async function inPresentRevision(ctx: Context, writing: Writing, whole: Whole): Promise<Whole> {
  if (whole.row.state !== 'draft') return whole;
  // The office may have stopped offering the service since the draft was begun.
  await findOffering(writing.tx, whole.row.serviceCode, whole.row.officeId);
  return (await rebase(ctx, writing, whole)) ? reread(ctx, writing.tx, whole.row.id) : whole;
}

/** The bytes that were sent can be told from any others for as long as the application is kept. */
async function pinDocuments(tx: Transaction, { row, attachments }: Whole): Promise<void> {
  await tx.applicationDocument.deleteMany({
    where: { applicationId: row.id, id: { notIn: attachments.map(({ id }) => id) } },
  });
  await pinHashes(tx, row.id);
}

/** Keeps the fingerprint of every document that lies in the application and has none yet. */
export async function pinHashes(tx: Transaction, applicationId: string): Promise<void> {
  await tx.$executeRaw`update application_document f set "pinnedSha256" = d.sha256 from document d
    where d.id = f."documentId" and f."applicationId" = ${applicationId}::uuid and f."pinnedSha256" is null`;
}

/** F8, F16, F20: sends the application. From here on it is read-only and the office's term runs. */
export async function submitApplication(ctx: Context, id: string, version: number): Promise<Application> {
  return write(ctx, 'applications.submit', async (writing) => {
    const { tx, now } = writing;
    const opened = await lockOwn(ctx, tx, id);
    if (opened.row.state === 'draft') assertVersion(opened, version);
    const whole = await inPresentRevision(ctx, writing, opened);
    const columns = {
      submittedAt: now,
      applicant: sealApplicant(ctx.secrets, id, whole.applicant),
      applicantName: whole.applicant.fullName,
    };
    await move(ctx, writing, whole, 'submit', { version: null, columns, content: await lackOf(ctx, tx, whole) });
    await pinDocuments(tx, whole);
    return answerOwner(ctx, tx, id);
  });
}
