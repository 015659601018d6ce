import type { AttachAnswer, Failed, OpenAnswer } from '@cabinet/kep/browser/key-messages';

/** What the page asks for to open a key. */
export type KeyQuestion = 'centre' | 'file' | 'certificate' | 'password';

/** Why a key cannot sign; each has its own sentence in the texts. */
export type KeyFaultName =
  | 'wrongPassword'
  | 'notAKey'
  | 'damaged'
  | 'tooLarge'
  | 'unknownAlgorithm'
  | 'unreadable'
  | 'centreNeeded'
  | 'centreCannot'
  | 'noCertificate'
  | 'centreSilent'
  | 'notACertificate'
  | 'notThisKey'
  | 'expired'
  | 'notYetValid'
  | 'notForSigning'
  | 'broken';

export interface KeyFault {
  /** The question it is told at; null where no answer is to blame. */
  readonly at: KeyQuestion | null;
  readonly name: KeyFaultName;
  /** The day that the sentence names: till when, or from when, a certificate is valid. */
  readonly day?: Date;
}

/** The largest file that can hold a key, in bytes. */
export const largestKeyFile = 1_048_576;

const ofFile = {
  'not-a-key': 'notAKey',
  damaged: 'damaged',
  'too-large': 'tooLarge',
  'unknown-algorithm': 'unknownAlgorithm',
} as const;

/** Where the certificate came from says which answer has to be another one. */
type Source = 'file' | 'certificate' | 'centre';

const told: Readonly<Record<KeyFaultName, KeyQuestion | null>> = {
  wrongPassword: 'password',
  notAKey: 'file',
  damaged: 'file',
  tooLarge: 'file',
  unknownAlgorithm: 'file',
  unreadable: 'file',
  centreNeeded: 'centre',
  centreCannot: 'centre',
  noCertificate: 'centre',
  centreSilent: 'centre',
  notACertificate: 'certificate',
  notThisKey: 'certificate',
  expired: 'file',
  notYetValid: 'file',
  notForSigning: 'file',
  broken: null,
};

export const fault = (name: KeyFaultName): KeyFault => ({ at: told[name], name });

const missing = (source: Source, name: 'notACertificate' | 'notThisKey'): KeyFault =>
  // A centre that answers with certificates of other keys has none for this one.
  fault(source === 'certificate' ? name : 'noCertificate');

/** What is wrong with an answer of the worker; null for a key that can sign, or that wants its certificate. */
export const faultIn = (answer: OpenAnswer | AttachAnswer | Failed, source: Source): KeyFault | null => {
  const at = source === 'certificate' ? source : 'file';
  switch (answer.kind) {
    case 'ready':
    case 'certificate-needed':
      return null;
    case 'wrong-password':
      return fault('wrongPassword');
    case 'not-a-key-file':
      return fault(ofFile[answer.fault]);
    case 'expired':
      return { at, name: 'expired', day: answer.certificate.notAfter };
    case 'not-yet-valid':
      return { at, name: 'notYetValid', day: answer.certificate.notBefore };
    case 'not-for-signing':
      return { at, name: 'notForSigning' };
    case 'not-a-certificate':
      return missing(source, 'notACertificate');
    case 'not-this-key':
      return missing(source, 'notThisKey');
    case 'failed':
      return fault('broken');
  }
};

/** Whether the key is good and only its certificate is not there: then a file of the certificate helps. */
export const wantsCertificate = ({ at, name }: KeyFault): boolean => at === 'centre' || name === 'notForSigning';
