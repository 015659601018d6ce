import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { findOffering } from '../services/public.ts';
import { sealApplicant } from './applicant.ts';
import { assertVersion, move } from './move.ts';
import { answerOwner } from './queries.ts';
import { rebase } from './rebase.ts';
import type { Stop } from './rules.ts';
import { lackOfSignature } from './sign.ts';
import { lockOwn, problemsOf, reread, type Whole } from './whole.ts';

const consentText = `
  select 1 from consent where "accountId" = $1::uuid and kind = 'personal_data' and "withdrawnAt" is null limit 1`;

async function consentErrors(ctx: Context, tx: Transaction): Promise<FieldError[]> {
  const { accountId } = asRole(ctx.actor, 'applicant');
  const given = await sqlOf(tx).query({ name: 'applications.consent', text: consentText, values: [accountId] });
  return given.rowCount ? [] : [{ pointer: '/consent', code: 'applications.consent_missing' }];
}

/** What keeps the draft from being sent, with every place named; null when nothing does. */
async function lackOf(ctx: Context, tx: Transaction, whole: Whole): Promise<Stop | null> {
  if (whole.row.state !== 'draft') return null;
  const found = problemsOf(ctx, whole).map(({ incomplete: _incomplete, ...error }) => error);
  const unsigned = await lackOfSignature(ctx, tx, whole);
  const errors = [...found, ...(await consentErrors(ctx, tx)), ...(unsigned ? [unsigned] : [])];
  return errors.length > 0 ? { problem: applicationProblems.notComplete, errors } : null;
}

async function inPresentRevision(ctx: Context, writing: Writing, whole: Whole): Promise<Whole> {
  if (whole.row.state !== 'draft') return whole;
  // The office may have stopped offering the service since the draft was begun.
  await findOffering(writing.tx, whole.row.serviceCode, whole.row.officeId);
  return (await rebase(ctx, writing, whole)) ? reread(ctx, writing.tx, whole.row.id) : whole;
}

const pinText = `
  with dropped as (
    delete from application_document where "applicationId" = $1::uuid and not (id = any($2::uuid[]))
  )
  update application_document f set "pinnedSha256" = d.sha256 from document d
  where d.id = f."documentId" and f."applicationId" = $1::uuid and f.id = any($2::uuid[]) and f."pinnedSha256" is null`;

/**
 * Keeps the fingerprint of every document that lies in the application and has none yet, and drops what is no longer in
 * it: the bytes that were sent can be told from any others for as long as the application is kept.
 */
export async function pinDocuments(tx: Transaction, { row, attachments }: Whole): Promise<void> {
  const values = [row.id, attachments.map(({ id }) => id)];
  await sqlOf(tx).query({ name: 'applications.pin', text: pinText, values });
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
