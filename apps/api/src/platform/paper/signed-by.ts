import type { PaperLanguage } from './content.ts';
import { momentInWords } from './spoken.ts';

/** Who signed with КЕП what a paper is about, and when. */
export interface SignedBy {
  readonly signer: string;
  readonly at: Date;
  /** The centre has not answered yet whether the certificate is in force. */
  readonly pending: boolean;
  /** By a certificate of a centre of tests. */
  readonly test: boolean;
}

export const signatureWords: Readonly<
  Record<PaperLanguage, { signed: string; pending: string; ofTests: string; kyivTime: string }>
> = {
  uk: {
    signed: 'Підписано КЕП',
    pending: 'Підпис ще очікує перевірки: надавач не відповів, чи діє сертифікат.',
    ofTests: 'Підпис тестового надавача, без юридичної сили.',
    kyivTime: 'за київським часом',
  },
  en: {
    signed: 'Signed with КЕП',
    pending: 'The signature still waits for its check: the provider has not said whether the certificate is in force.',
    ofTests: 'A signature of a test provider, without legal force.',
    kyivTime: 'Kyiv time',
  },
};

/** One line a fact; undefined where nobody signed. */
export const signatureInWords = (
  { signature }: { readonly signature?: SignedBy },
  language: PaperLanguage,
): string | undefined => {
  if (!signature) return undefined;
  const { signer, at, pending, test } = signature;
  const words = signatureWords[language];
  const lines = [`${signer}, ${momentInWords(at, language)} (${words.kyivTime})`];
  return [...lines, ...(pending ? [words.pending] : []), ...(test ? [words.ofTests] : [])].join('\n');
};
