import { Claim } from '@cabinet/contracts/managed-recoveries';
import { parseShortNumber } from '@cabinet/domain/short-number';
import * as core from 'zod/v4/core';
import type { Context } from '#platform/context.ts';

type Sealer = Pick<Context, 'secrets'>;

const at = (id: string, column: 'claim' | 'verdict') => ({ table: 'recovery_request', id, column });

export const sealClaim = ({ secrets }: Sealer, id: string, claim: Claim): Uint8Array<ArrayBuffer> =>
  secrets.seal(at(id, 'claim'), JSON.stringify(claim));

/** What was typed; null once it was erased. */
export const openClaim = (
  { secrets }: Sealer,
  { id, claim }: { readonly id: string; readonly claim: Uint8Array | null },
): Claim | null => claim && core.parse(Claim, JSON.parse(secrets.open(at(id, 'claim'), claim)));

/** What was decided besides the outcome. */
export interface Verdict {
  readonly reason: string;
  readonly dropsSecondFactor: boolean;
  /** Proved contacts at that time: they are told, also when the link has replaced one of them since. */
  readonly former: { readonly email: string | null; readonly phone: string | null };
}

export const sealVerdict = ({ secrets }: Sealer, id: string, verdict: Verdict): Uint8Array<ArrayBuffer> =>
  secrets.seal(at(id, 'verdict'), JSON.stringify(verdict));

export const openVerdict = (
  { secrets }: Sealer,
  { id, verdict }: { readonly id: string; readonly verdict: Uint8Array | null },
): Verdict | null => (verdict ? (JSON.parse(secrets.open(at(id, 'verdict'), verdict)) as Verdict) : null);

/** What the number and the birth date make together: neither is found again from it. Null: this is no number. */
export const lookupIndexOf = (
  { secrets }: Sealer,
  { number, birthDate }: { readonly number: string; readonly birthDate: string },
): Uint8Array<ArrayBuffer> | null => {
  const meant = parseShortNumber(number);
  return meant === null ? null : secrets.blindIndex('recovery', `${meant} ${birthDate}`);
};
