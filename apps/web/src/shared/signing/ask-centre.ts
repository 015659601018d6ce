import { keysAskedMost, lookUpCertificatesRoute, signatureProblems } from '@cabinet/contracts/signatures';
import { type Bytes, fromBase64 } from '@cabinet/kep/bytes';
import type { KeyHandle } from '@cabinet/kep/browser/key-handle';
import type { CertificateInfo } from '@cabinet/kep/browser/key-messages';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { fault, faultIn, type KeyFault, type KeyFaultName } from './key-faults.ts';

/** A store of keys may hold two hundred; nobody has so many of one centre. */
const mostKeys = 8;

const refused: Readonly<Record<string, KeyFaultName>> = {
  [signatureProblems.noCertificate.code]: 'noCertificate',
  [signatureProblems.centreSilent.code]: 'centreSilent',
  [signatureProblems.centreUnknown.code]: 'centreCannot',
};

/** What a centre answers for the ids of one key or two; the keys themselves go nowhere. */
export type LookUp = (keyIds: readonly string[]) => Promise<KeyFault | readonly Bytes[]>;

export const lookUpAt =
  (centreId: string): LookUp =>
  async (keyIds) => {
    try {
      const body = { centreId, keyIds: [...keyIds] };
      const { certificates } = await call(lookUpCertificatesRoute, { body, patienceMs: centrePatienceMs });
      return certificates.map(fromBase64);
    } catch (trouble) {
      const name = trouble instanceof ApiProblem ? refused[trouble.code] : undefined;
      if (name === undefined) throw trouble;
      return fault(name);
    }
  };

const pairsOf = (keyIds: readonly string[]): (readonly string[])[] => {
  const asked = keyIds.slice(0, mostKeys);
  return Array.from({ length: Math.ceil(asked.length / keysAskedMost) }, (_, nth) =>
    asked.slice(nth * keysAskedMost, (nth + 1) * keysAskedMost),
  );
};

/** The certificate that the key signs with, asked for by a pair of keys at a time until there is one, or why there is none. */
export const certificateAtCentre = async (
  keyIds: readonly string[],
  lookUp: LookUp,
  { attach }: Pick<KeyHandle, 'attach'>,
): Promise<CertificateInfo | KeyFault> => {
  let told = fault('noCertificate');
  for (const pair of pairsOf(keyIds)) {
    const found = await lookUp(pair);
    if ('name' in found && found.name !== 'noCertificate') return found;
    if ('name' in found) continue;
    const answer = await attach(found);
    if (answer.kind === 'ready') return answer.certificate;
    // What is wrong with a certificate says more than that another key has none.
    if (told.name === 'noCertificate') told = faultIn(answer, 'centre') ?? fault('broken');
  }
  return told;
};
