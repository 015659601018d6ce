import { signatureProblems } from '@cabinet/contracts/signatures';
import { fromHex, toBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { CentreSilent } from '#platform/outside/signing/port.ts';
import { problem } from '#platform/problem.ts';
import { assertMayLookUp } from './limits.ts';

/** The centres people may choose from, by name. */
export const listCentres = async ({ signing, idGovUa }: Context) => ({
  items: signing.centres().toSorted((one, other) => one.name.localeCompare(other.name, 'uk')),
  demo: signing.issueTest !== null,
  idGovUa: idGovUa !== null,
});

interface Asked {
  readonly centreId: string;
  readonly keyIds: readonly string[];
}

/** Certificates for a container that holds none. The centre learns the ids of the keys, which certificates show anyway. */
export async function lookUpCertificates(
  ctx: Context,
  { centreId, keyIds }: Asked,
  { ip }: Pick<Visitor, 'ip'>,
): Promise<{ certificates: string[] }> {
  await assertMayLookUp(ctx, ip);
  const centre = ctx.signing.centres().find(({ id }) => id === centreId);
  if (!centre?.looksUp) throw problem(signatureProblems.centreUnknown, { centreId });
  const found = await ctx.signing.lookUp(centreId, keyIds.map(fromHex)).catch((refusal: unknown) => {
    throw refusal instanceof CentreSilent ? problem(signatureProblems.centreSilent, { centreId }) : refusal;
  });
  if (found.length === 0) throw problem(signatureProblems.noCertificate, { centreId });
  return { certificates: found.map(toBase64) };
}
