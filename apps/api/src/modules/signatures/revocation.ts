import type { AnswerOf, BodyOf } from '@cabinet/contracts/http/route';
import { type askRevocationRoute, revocationMost, signatureProblems } from '@cabinet/contracts/signatures';
import { fromHex, toBase64 } from '@cabinet/kep/bytes';
import { sha256Of } from '@cabinet/kep/node/sha256';
import { subjectNamed } from '@cabinet/kep/revocation/subject';
import type { Certificate } from '@cabinet/kep/x509/certificate';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { assertMayAskCentres, assertMayBeAsked } from './limits.ts';

type Asked = BodyOf<typeof askRevocationRoute>;
type Answer = AnswerOf<typeof askRevocationRoute>;

const silent: Answer = { source: 'silent', der: [] };

const issuerOf = ({ signing }: Context, sha256: string): Certificate | undefined => {
  const { anchors, intermediates } = signing.trust();
  return [...anchors, ...intermediates].find((one) => sha256Of(one) === sha256);
};

/**
 * Passes a question on to the centre that issued a certificate, and the signed answer back. Whoever asks names no address:
 * only centres that are trusted here are asked, where their own certificates and the list of centres say.
 */
export async function askRevocation(ctx: Context, asked: Asked, { ip }: Pick<Visitor, 'ip'>): Promise<Answer> {
  await assertMayAskCentres(ctx, ip);
  const issuer = issuerOf(ctx, asked.issuerSha256);
  if (!issuer) throw problem(signatureProblems.centreUnknown, { issuer: asked.issuerSha256 });
  await assertMayBeAsked(ctx, asked.issuerSha256);
  const certificate = subjectNamed(fromHex(asked.serial), issuer, ctx.signing.trust().knownOf(issuer));
  const found = await ctx.signing.relayed.find({ certificate, issuer, at: new Date(asked.at) });
  if (!found || found.answer.status === 'unusable') return silent;
  const size = found.der.reduce((sum, { length }) => sum + length, 0);
  return size > revocationMost ? silent : { source: found.source, der: found.der.map(toBase64) };
}
