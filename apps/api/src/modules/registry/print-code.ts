import { Readable } from 'node:stream';
import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { parseAuthorizationCode } from '@cabinet/domain/authorization-code';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { codePaper } from '#platform/paper/code.ts';
import { drawAside } from '#platform/paper/draw-aside.ts';
import { problem } from '#platform/problem.ts';
import { codeIndexOf, stateOf } from './codes.ts';
import { assertWriter } from './open-card.ts';

/** B14: the receipt of a code, for whoever has the code: it is nowhere else. */
export async function printCode(ctx: Context, codeId: string, typed: string): Promise<FileAnswer> {
  assertWriter(ctx);
  const row = await ctx.db.authorizationCode.findUnique({ where: { id: codeId } });
  if (!row) throw problem(commonProblems.notFound, { codeId });
  const [code, index] = [parseAuthorizationCode(typed), codeIndexOf(ctx.secrets, typed)];
  const isThis = index !== null && Buffer.from(row.codeIndex).equals(index);
  if (code === null || !isThis || stateOf(row, ctx.now()) !== 'good') throw problem(authorizationCodeProblems.unknown);
  const office = await ctx.db.office.findUniqueOrThrow({
    where: { id: row.officeId },
    select: { nameUk: true, nameEn: true, phone: true, textContact: true },
  });
  const bytes = await drawAside(
    codePaper({
      language: ctx.language,
      code,
      // What stands after # is never sent to a server.
      address: new URL(`/register/code#${code}`, ctx.config.PUBLIC_URL).href,
      page: new URL('/register/code', ctx.config.PUBLIC_URL).href,
      office: ctx.language === 'uk' ? office.nameUk : office.nameEn,
      contact: { phone: office.phone, text: office.textContact },
      issuedAt: row.issuedAt,
      expiresAt: row.expiresAt,
    }),
  );
  return {
    ...{ stream: Readable.from([bytes]), size: bytes.length, mediaType: 'application/pdf' },
    // The name of a file on a shared computer says nothing.
    fileName: 'receipt.pdf',
  };
}
