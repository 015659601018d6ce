import { lookUpCertificatesRoute, signatureProblems } from '@cabinet/contracts/signatures';
import { fromBase64 } from '@cabinet/kep/bytes';
import type { KeyHandle } from '@cabinet/kep/browser/key-handle';
import type { CertificateInfo, OpenAnswer } from '@cabinet/kep/browser/key-messages';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { fault, faultIn, type KeyFault, type KeyFaultName, largestKeyFile } from './key-faults.ts';
import { openKeyFile } from './open-key-file.ts';

export interface KeyAnswers {
  readonly file: File;
  readonly password: string;
  /** The file of a certificate, where the person has one. */
  readonly certificate: File | null;
  /** The centre to ask for a certificate; null: the person does not know it. */
  readonly centre: { readonly id: string; readonly looksUp: boolean } | null;
}

export type Completed =
  | { readonly key: KeyHandle; readonly certificate: CertificateInfo }
  | { readonly key: null; readonly fault: KeyFault };

const refused: Readonly<Record<string, KeyFaultName>> = {
  [signatureProblems.noCertificate.code]: 'noCertificate',
  [signatureProblems.centreSilent.code]: 'centreSilent',
  [signatureProblems.centreUnknown.code]: 'centreCannot',
};

/** What a centre answers for the ids of the keys; the key itself goes nowhere. */
const lookUp = async (
  centre: KeyAnswers['centre'],
  keyIds: readonly string[],
): Promise<KeyFault | Uint8Array<ArrayBuffer>[]> => {
  if (!centre) return fault('centreNeeded');
  if (!centre.looksUp || keyIds.length === 0) return fault('centreCannot');
  try {
    const body = { centreId: centre.id, keyIds: keyIds.slice(0, 4) };
    const { certificates } = await call(lookUpCertificatesRoute, { body });
    return certificates.map(fromBase64);
  } catch (trouble) {
    const name = trouble instanceof ApiProblem ? refused[trouble.code] : undefined;
    if (name === undefined) throw trouble;
    return fault(name);
  }
};

type Opened = Exclude<OpenAnswer, { kind: 'wrong-password' | 'not-a-key-file' }>;

/** The certificate that the key signs with, or why there is none. */
const certificateOf = async (
  key: KeyHandle,
  opened: Opened,
  { certificate, centre }: KeyAnswers,
): Promise<CertificateInfo | KeyFault> => {
  const isNeeded = opened.kind === 'certificate-needed';
  const given = certificate ? [new Uint8Array(await certificate.arrayBuffer())] : undefined;
  if (!isNeeded && !given)
    return opened.kind === 'ready' ? opened.certificate : (faultIn(opened, 'file') ?? fault('broken'));
  const found = given ?? (isNeeded ? await lookUp(centre, opened.keyIds) : []);
  if (!Array.isArray(found)) return found;
  const answer = await key.attach(found);
  if (answer.kind === 'ready') return answer.certificate;
  return faultIn(answer, given ? 'certificate' : 'centre') ?? fault('broken');
};

/** Opens a key file and finds its certificate: in the file, in the file given beside it, or at the centre. */
export const completeKey = async (answers: KeyAnswers): Promise<Completed> => {
  if (answers.file.size > largestKeyFile) return { key: null, fault: fault('tooLarge') };
  const opened = await openKeyFile(answers.file, answers.password).catch(() => null);
  if (!opened) return { key: null, fault: fault('unreadable') };
  const { key, answer } = opened;
  if (!key) return { key: null, fault: faultIn(answer, 'file') ?? fault('broken') };
  try {
    const found = await certificateOf(key, answer, answers);
    if ('der' in found) return { key, certificate: found };
    key.destroy();
    return { key: null, fault: found };
  } catch (trouble) {
    key.destroy();
    throw trouble;
  }
};
