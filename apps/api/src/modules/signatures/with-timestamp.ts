import type { Bytes } from '@cabinet/kep/bytes';
import { parseSignedData } from '@cabinet/kep/cms/signed-data';
import { hasFittingTimestamp } from '@cabinet/kep/timestamp/fitting-tokens';
import type { Context } from '#platform/context.ts';
import { CentreSilent } from '#platform/outside/signing/port.ts';

/** A time-stamp proves that the signature was there before its certificate ended or was revoked; undefined: not to be had now. */
export async function stamped(ctx: Context, cms: Bytes): Promise<Bytes | null | undefined> {
  // One is enough, also while nobody says whether the authority that gave it is in force.
  for (const signer of parseSignedData(cms).signers) if (await hasFittingTimestamp(signer)) return cms;
  return ctx.signing.timestamp(cms).catch((failure: unknown) => {
    if (failure instanceof CentreSilent) return undefined;
    throw failure;
  });
}

/** The signature with a time-stamp, or as it is where none is to be had. */
export const withTimestamp = async (ctx: Context, cms: Bytes): Promise<Bytes> => (await stamped(ctx, cms)) ?? cms;
