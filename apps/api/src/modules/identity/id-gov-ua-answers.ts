import { idGovUaProblems, type IdGovUaPurpose } from '@cabinet/contracts/id-gov-ua';
import type { Problem } from '@cabinet/contracts/http/problem';
import { toBase64 } from '@cabinet/kep/bytes';
import type { IdGovUaAnswer } from '@cabinet/kep/node/id-gov-ua';
import { type Signer, signerIndexOf, signerNamed } from '#modules/signatures/public.ts';
import type { Context } from '#platform/context.ts';
import { type IdGovUa, IdGovUaError, type IdGovUaFault } from '#platform/outside/id-gov-ua/port.ts';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';

/** A person of whom id.gov.ua has told, and what it told. */
export interface KnownPerson {
  readonly signer: Signer;
  readonly answer: IdGovUaAnswer;
}

const problemOf: Readonly<Record<IdGovUaFault, Problem>> = {
  silent: idGovUaProblems.silent,
  refused: idGovUaProblems.refused,
  unreadable: idGovUaProblems.unreadable,
  'other-way': idGovUaProblems.otherWay,
};

/** Who came back with this code. Throws the problem that says why nobody knows. */
export async function askWho(ctx: Context, service: IdGovUa, code: string): Promise<KnownPerson> {
  const answer = await service.whoIs(code).catch((failure: unknown) => {
    if (!(failure instanceof IdGovUaError)) throw failure;
    ctx.log.warn({ error: String(failure.cause) }, 'id.gov.ua did not say who somebody is');
    throw problem(problemOf[failure.fault], { fault: failure.fault });
  });
  const { taxId, surname, givenName, patronymic, unzr, organization, edrpou } = answer;
  if (taxId === null) throw problem(idGovUaProblems.noNumber);
  const signer = signerNamed({ taxId, surname, givenName, patronymic, unzr, organization, edrpou });
  return { signer, answer };
}

interface Kept {
  readonly purpose: IdGovUaPurpose;
  readonly person: KnownPerson;
  readonly subjectId: string;
  readonly accountId: string | null;
}

/** Keeps what proved who somebody is, in the transaction of the act that it allowed. */
export async function keepAnswer(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { purpose, person, subjectId, accountId }: Kept,
): Promise<string> {
  const id = ctx.newId();
  const { envelope, ...told } = person.answer;
  const kept = JSON.stringify({ told, envelope: toBase64(envelope) });
  const answer = ctx.secrets.seal({ table: 'id_gov_ua_answer', id, column: 'answer' }, kept);
  const signerIndex = signerIndexOf(ctx, person.signer);
  await tx.idGovUaAnswer.create({ data: { id, purpose, subjectId, accountId, answer, signerIndex, receivedAt: now } });
  return id;
}

/** What was told of somebody before they had an account belongs to the account now. */
export async function claimAnswer(
  tx: Writing['tx'],
  { subjectId, accountId }: { subjectId: string; accountId: string },
): Promise<void> {
  await tx.idGovUaAnswer.updateMany({ where: { subjectId, accountId: null }, data: { accountId } });
}
