import type { IdGovUaAnswer } from '@cabinet/kep/node/id-gov-ua';

/**
 * Why id.gov.ua did not say who somebody is. `silent`: it does not answer. `refused`: it does not take the code, or us.
 * `unreadable`: what it answered is not what it describes, or was not encrypted to us. `other-way`: it speaks of a way in
 * that was not asked for.
 */
export type IdGovUaFault = 'silent' | 'refused' | 'unreadable' | 'other-way';

export class IdGovUaError extends Error {
  readonly fault: IdGovUaFault;

  constructor(fault: IdGovUaFault, options: { readonly cause: unknown }) {
    super(`id.gov.ua: ${fault}`, options);
    this.fault = fault;
  }
}

/** The state's service that says who a person is (ІСЕІ). */
export interface IdGovUa {
  /** Where to send a person; `state` comes back with them. */
  addressFor(state: string): string;
  /** Who came back with this code, which works once. Throws IdGovUaError. */
  whoIs(code: string): Promise<IdGovUaAnswer>;
}
