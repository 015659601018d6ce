import type uk from '../uk/signing.ts';

export default {
  staysHere: 'The key and its password do not leave your browser. We get only the signature and the certificate.',
  demo: {
    what: 'This is a cabinet for demonstrations. No key, or would you rather not try with your own?',
    link: 'Get a test key',
  },
  centre: 'Qualified trust service provider (КНЕДП)',
  centreHint: 'Who issued your key: a bank, the tax service or another provider',
  centreMissing: 'Choose who issued your key',
  centreUnknown: 'I do not know',
  testCentre: (name: string) => `${name} – for tests, without legal force`,
  file: 'Key file',
  fileHint: 'Usually Key-6.dat, or a file that ends in .pfx, .p12, .jks, .zs2',
  fileMissing: 'Choose the key file',
  certificate: 'Certificate file',
  certificateHint: 'If your provider gave you a file that ends in .cer or .crt',
  password: 'Key password',
  passwordHint: 'You made it up when you got the key',
  passwordMissing: 'Enter the key password',
  open: 'Read the key',
  opening: 'We are reading the key on your device. Please wait.',
  opened: (name: string, day: string) =>
    `The key has been read. Signer: ${name}. The certificate is valid until ${day}.`,
  yours: 'Check that this is your signature',
  signer: 'Signer',
  organization: 'Organisation',
  taxId: 'Tax number (РНОКПП)',
  endsWith: (digits: string) => `Ends in ${digits}`,
  issuer: 'Who issued the certificate',
  validTill: 'Valid until',
  noForce: 'This is a signature of a test provider. It has no legal force.',
  endsSoon: 'The certificate ends soon. Get a new one from your provider.',
  another: 'Choose another key',
  signing: 'We are signing and checking the signature. Please wait.',
  faults: {
    wrongPassword: 'The password does not fit this key. Check the keyboard layout and capital letters',
    notAKey: 'This file is not a key. Choose the file that your provider gave you',
    damaged: 'The key file is damaged. Take the copy that you kept',
    tooLarge: 'The file is too large for a key. Choose the file that your provider gave you',
    unknownAlgorithm: 'We cannot read keys of this kind yet. Take another key or write to us',
    unreadable: 'The file could not be read. See that it is still on the device and choose it again',
    centreNeeded: 'The key file holds no certificate. Choose who issued your key, or add the certificate file',
    centreCannot:
      'The key file holds no certificate, and it cannot be looked up at this provider. Add the certificate file',
    noCertificate: 'This provider has no certificate for your key. Choose another provider',
    centreSilent: 'The provider does not answer now. Try again in a few minutes or add the certificate file',
    notACertificate: 'This file is not a certificate. Choose a file that ends in .cer or .crt',
    notThisKey: 'This certificate belongs to another key. Take it off or choose another certificate file',
    expired: (day: string) => `The certificate ended on ${day}. Get a new key from your provider`,
    notYetValid: (day: string) => `The certificate begins on ${day}. Until then it cannot sign`,
    notForSigning: 'This key is for encryption, not for signing. Choose the key for signing',
    broken: 'The browser could not read the key. Try again or open the page in another browser',
  },
  reasons: {
    FORMAT_FAILURE: 'The signature is damaged or not as it should be. Sign again.',
    HASH_FAILURE: 'What was signed is not what we asked to sign. Sign again.',
    SIG_CRYPTO_FAILURE:
      'The signature does not hold: it was changed or made with another key. Read the key once more and sign again.',
    REVOKED: 'The certificate is revoked. Get a new one from your provider.',
    EXPIRED: 'The certificate has ended. Get a new one from your provider.',
    NOT_YET_VALID: 'The certificate has not begun yet. Wait until it begins, or choose a valid key.',
    SIG_CONSTRAINTS_FAILURE: 'The signature was not made by the rules. Sign again.',
    CHAIN_CONSTRAINTS_FAILURE: 'Who issued the certificate had no right to. Choose a key of a provider on our list.',
    CERTIFICATE_CHAIN_GENERAL_FAILURE:
      'The certificate could not be checked to the end. Ask the provider that issued it.',
    CRYPTO_CONSTRAINTS_FAILURE:
      'The signature was made in a way that is not held to be safe any more. Get a new key from your provider.',
    NO_SIGNING_CERTIFICATE_FOUND:
      'The certificate of the signer is not in the signature. Read the key once more and sign again.',
    NO_CERTIFICATE_CHAIN_FOUND:
      'The certificate is of a provider that is not on the state list. Choose a key of a provider on our list.',
    SIGNED_DATA_NOT_FOUND: 'The file that was signed is not there. Sign again.',
    TIMESTAMP_ORDER_FAILURE: 'The time stamps contradict each other. Sign again.',
    REVOKED_CA_NO_POE:
      'The certificate of the provider is revoked, and nothing shows that the signing came before. Get a new key.',
    TRY_LATER: 'The provider does not say now whether the certificate is in force. Try again in a few minutes.',
    SEVERAL_SIGNERS: 'There is more than one signature. Your one signature is needed here.',
  },
  reasonsByCheck: {
    'signing-certificate-reference':
      'The signature does not say which certificate it was made with. Read the key once more and sign again.',
    'content-type': 'What was signed is not what we asked to sign. Sign again.',
    anchor:
      'The certificate is of a test provider, and a signature with legal force is needed here. Choose your real key.',
    'key-usage': 'This key is not for signing documents. Choose the key for signing.',
    qualified: 'The certificate is not a qualified one. Choose a qualified key, or get one from your provider.',
    purpose:
      'This is a seal of an organisation, or a key for something else. Choose your personal key: a signature of a person is needed here.',
    'certificate-policy':
      'The certificate was not issued by the rules for qualified ones. Get a qualified key from your provider.',
    'issuer-status':
      'The provider that issued the certificate has no valid status on the state list. Get a key from another provider.',
    'signature-time-stamp': 'The time-stamp in the signature is wrong. Sign again.',
    'claimed-time':
      'The time of signing is impossible. Check the date, the clock and the time zone of your device, check when the certificate is valid, and sign again.',
  },
} satisfies typeof uk;
