import { type Bytes, toHex } from '../bytes.ts';

/** A status that an issuer's service for qualified certificates had from a time on, until the next one. */
export interface IssuerState {
  readonly since: Date;
  readonly status: 'granted' | 'withdrawn';
}

/** A service is identified by the key and the name of its certificates (TS 119 612 §5.5.3), which it may renew. */
export const issuerIdentityOf = ({ subjectRaw, spki }: { readonly subjectRaw: Bytes; readonly spki: Bytes }): string =>
  `${toHex(subjectRaw)}/${toHex(spki)}`;

/** The status at a time by states of which the latest stands first; 'unlisted' before the first. */
export const statusAmong = (states: readonly IssuerState[], at: Date): 'granted' | 'withdrawn' | 'unlisted' =>
  states.find(({ since }) => since <= at)?.status ?? 'unlisted';
