import type { Bytes } from '@cabinet/kep/bytes';
import type { KeyHandle } from '@cabinet/kep/browser/key-handle';
import type { CertificateInfo, OpenAnswer } from '@cabinet/kep/browser/key-messages';
import { certificateAtCentre, lookUpAt } from './ask-centre.ts';
import { fault, faultIn, type KeyFault, largestKeyFile } from './key-faults.ts';
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

const octetsOf = (file: File): Promise<Bytes | null> =>
  file.arrayBuffer().then(
    (octets) => new Uint8Array(octets),
    () => null,
  );

type Opened = Exclude<OpenAnswer, { kind: 'wrong-password' | 'not-a-key-file' }>;

const fromFile = async (key: KeyHandle, certificate: File): Promise<CertificateInfo | KeyFault> => {
  const octets = await octetsOf(certificate);
  if (!octets) return { ...fault('unreadable'), at: 'certificate' };
  const answer = await key.attach([octets]);
  return answer.kind === 'ready' ? answer.certificate : (faultIn(answer, 'certificate') ?? fault('broken'));
};

/** The certificate that the key signs with, or why there is none. */
const certificateOf = async (
  key: KeyHandle,
  opened: Opened,
  { certificate, centre }: KeyAnswers,
): Promise<CertificateInfo | KeyFault> => {
  if (certificate) return fromFile(key, certificate);
  if (opened.kind === 'ready') return opened.certificate;
  if (opened.kind !== 'certificate-needed') return faultIn(opened, 'file') ?? fault('broken');
  if (!centre) return fault('centreNeeded');
  if (!centre.looksUp || opened.keyIds.length === 0) return fault('centreCannot');
  return certificateAtCentre(opened.keyIds, lookUpAt(centre.id), key);
};

/**
 * Opens a key file and finds its certificate: in the file, in the file given beside it, or at the centre. Rejects with the
 * trouble of the connection.
 */
export const completeKey = async (answers: KeyAnswers): Promise<Completed> => {
  if (answers.file.size > largestKeyFile) return { key: null, fault: fault('tooLarge') };
  const octets = await octetsOf(answers.file);
  if (!octets) return { key: null, fault: fault('unreadable') };
  const { key, answer } = await openKeyFile(octets, answers.password);
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
