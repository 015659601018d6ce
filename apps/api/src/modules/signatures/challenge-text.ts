import type { SigningPurpose } from '@cabinet/contracts/signatures';

/** What a challenge says of itself; everything a verifier needs stands in the text that is signed. */
export interface ChallengeFacts {
  readonly id: string;
  readonly purpose: SigningPurpose;
  /** The address people typed: a page elsewhere cannot ask for our text. */
  readonly origin: string;
  /** SHA-256 of what the asking browser holds, in base64url. */
  readonly browser: string;
  /** 256 bits in base64url. */
  readonly nonce: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const acts: Readonly<Record<SigningPurpose, string>> = {
  sign_in: 'Підписую, щоб увійти до електронного кабінету',
  registration: 'Підписую, щоб зареєструватися в електронному кабінеті',
  prove_again: 'Підписую, щоб підтвердити, що в електронному кабінеті дію я',
  bind: 'Підписую, щоб надалі входити до електронного кабінету за КЕП',
};

/** The very characters that are signed: a sentence a person can read, then one line of JSON with its keys in this order. */
export const challengeText = (facts: ChallengeFacts): string => {
  const { id, purpose, origin, browser, nonce, issuedAt, expiresAt } = facts;
  const sentence = `${acts[purpose]} ${origin}. Нічого іншого цей підпис не дозволяє.`;
  const line = {
    ...{ challenge: id, purpose, origin, browser, nonce },
    ...{ issuedAt: issuedAt.toISOString(), expiresAt: expiresAt.toISOString() },
  };
  return `${sentence}\n${JSON.stringify(line)}\n`;
};
