import type { CardDraft } from '@cabinet/contracts/registry-card';

/** By what the state register finds a person: one of its numbers, with the birth date. */
export type ExchangeQuestion = (
  | { readonly taxId: string }
  | { readonly unzr: string }
  | { readonly document: string }
) & { readonly birthDate: string };

/** `down`: it does not answer, or not in words that it describes. */
export type ExchangeAnswer =
  | { readonly kind: 'found'; readonly card: CardDraft }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'mismatch'; readonly fields: readonly string[] }
  | { readonly kind: 'down' };

/** The state register on disability, beyond the state's exchange of data. */
export interface RegistryExchange {
  /** Who is asked about; `userId` tells the other side which account of ours asks. Never throws for what the other side does. */
  findPerson(question: ExchangeQuestion, userId: string): Promise<ExchangeAnswer>;
}
