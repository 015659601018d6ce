import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, Session } from './identity.ts';
import { SignerKeyId } from './ids.ts';
import { EmailAddress, PersonName, Sex } from './people.ts';
import { personProblems } from './persons.ts';
import { SignedChallenge, signatureProblems } from './signatures.ts';

export const signerProblems = defineProblems({
  /** The signature is good, and no account has said that its signer may come in. */
  signerUnknown: { code: 'identity.signer_unknown', status: 404 },
  /** The signer is another person than the owner of this account. */
  otherSigner: { code: 'identity.other_signer', status: 409 },
  /** This person’s signature opens an account already. */
  signerTaken: { code: 'identity.signer_taken', status: 409 },
  /** The signer is not whom this account lets in: nothing is proved. */
  notOwnSigner: { code: 'identity.not_own_signer', status: 409 },
  /** The last way into an account without a password. */
  lastWayIn: { code: 'identity.last_way_in', status: 409 },
  /** What was read of the certificate was used already or is older than half an hour. */
  ticketDead: { code: 'identity.signer_ticket_dead', status: 410 },
});

/** What may go wrong wherever a challenge is answered. */
const proving = [
  commonProblems.invalidRequest,
  commonProblems.tooManyRequests,
  signatureProblems.challengeOver,
  signatureProblems.refused,
  signatureProblems.centreSilent,
  signatureProblems.noPerson,
] as const;

export const signInBySignatureRoute = defineRoute({
  method: 'POST',
  path: '/sign-in/signature',
  summary: 'Begin a session with a signature over a challenge; no second factor is asked for',
  body: z.object({ ...SignedChallenge.shape, sharedDevice: z._default(z.boolean(), false) }),
  status: 200,
  response: Session,
  problems: [...proving, signerProblems.signerUnknown, identityProblems.blocked],
});

/** A single-use key to what was read of a certificate. */
const Ticket = z.string().check(z.minLength(20), z.maxLength(200));

export const SignerFacts = z.object({
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.nullable(z.string()),
  /** The last four digits; the whole number is not sent back. */
  taxIdEnd: z.string(),
  /** As written in the number, where it is one of ten digits. */
  birthDate: z.nullable(z.string()),
  sex: z.nullable(Sex),
});
export type SignerFacts = z.infer<typeof SignerFacts>;

export const SignerRead = z.object({ ticket: z.string(), signer: SignerFacts, expiresAt: z.string() });
export type SignerRead = z.infer<typeof SignerRead>;

export const readSignerRoute = defineRoute({
  method: 'POST',
  path: '/registration/signature/read',
  summary: 'Who signed a challenge for registration, to be shown before the account is made',
  body: SignedChallenge,
  status: 200,
  response: SignerRead,
  problems: [...proving, signerProblems.signerTaken],
});

export const SignedRegistration = z.object({
  email: EmailAddress,
  /** The certificate does not say it where the number does not. */
  sex: Sex,
  /** Certificates of some centres name no patronymic, or write it together with the name. */
  patronymic: PersonName.shape.patronymic,
  acceptTerms: z.literal(true, { error: 'identity.terms_not_accepted' }),
  consent: z.literal(true, { error: 'identity.consent_not_given' }),
  language: z._default(z.enum(['uk', 'en']), 'uk'),
});
export type SignedRegistration = z.infer<typeof SignedRegistration>;

export const registerBySignatureRoute = defineRoute({
  method: 'POST',
  path: '/registration/signature',
  summary: 'Register the person whose certificate was read; a link goes to the e-mail address',
  body: z.object({ ticket: Ticket, form: SignedRegistration }),
  status: 201,
  response: z.object({ session: Session, email: z.string() }),
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    signerProblems.ticketDead,
    signerProblems.signerTaken,
    personProblems.taxIdInUse,
  ],
});

export const proveBySignatureRoute = defineRoute({
  method: 'POST',
  path: '/session/prove/signature',
  summary: 'Sign a challenge again before an act of weight, in the place of the password',
  body: SignedChallenge,
  status: 204,
  problems: [...proving, signerProblems.notOwnSigner],
});

export const SignerKey = z.object({
  id: SignerKeyId,
  centre: z.string(),
  /** Of the certificate that was last used; id.gov.ua does not tell it. */
  notAfter: z.nullable(z.string()),
  boundAt: z.string(),
  /** When it last opened the account, or proved an act in it; null: not yet. */
  lastUsedAt: z.nullable(z.string()),
});
export type SignerKey = z.infer<typeof SignerKey>;

export const listSignerKeysRoute = defineRoute({
  method: 'GET',
  path: '/signer-keys',
  summary: 'Signatures that open this account',
  status: 200,
  response: z.object({ items: z.array(SignerKey), hasPassword: z.boolean() }),
  problems: [commonProblems.signInRequired],
});

/** `renewed`: this signer opened the account before; the certificate of now is taken over. */
export const BoundSigner = z.extend(SignerKey, { renewed: z.boolean() });
export type BoundSigner = z.infer<typeof BoundSigner>;

export const bindSignerRoute = defineRoute({
  method: 'POST',
  path: '/signer-keys',
  summary: 'Let one’s own signature open this account from now on',
  body: SignedChallenge,
  status: 201,
  response: BoundSigner,
  problems: [
    ...proving,
    identityProblems.freshProofNeeded,
    signerProblems.otherSigner,
    signerProblems.signerTaken,
    personProblems.taxIdInUse,
  ],
});

export const unbindSignerRoute = defineRoute({
  method: 'DELETE',
  path: '/signer-keys/:signerKeyId',
  summary: 'The signature opens this account no longer',
  params: z.object({ signerKeyId: SignerKeyId }),
  status: 204,
  problems: [commonProblems.notFound, identityProblems.freshProofNeeded, signerProblems.lastWayIn],
});
