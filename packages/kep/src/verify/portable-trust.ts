import { equalBytes, fromBase64, toBase64 } from '../bytes.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { type IssuerState, issuerIdentityOf, statusAmong } from './issuer-status.ts';
import type { ListedTrustStore, TrustStore } from './trust.ts';

/** A certificate that is trusted or known, as JSON: DER in base64, times in ISO 8601. */
export interface PortableCertificate {
  readonly certificate: string;
  /** The statuses of its service for qualified certificates, the latest first; none for a stranger to the trust lists. */
  readonly states: readonly { readonly since: string; readonly status: IssuerState['status'] }[];
}

/** What a verifier needs to believe, to be sent from one place to another. Whoever takes it believes the sender. */
export interface PortableTrust {
  readonly anchors: readonly (PortableCertificate & { readonly test: boolean })[];
  readonly intermediates: readonly PortableCertificate[];
}

/** The store as JSON. */
export const portableTrustOf = (store: ListedTrustStore): PortableTrust => {
  const portable = (certificate: Certificate): PortableCertificate => ({
    certificate: toBase64(certificate.der),
    states: store.issuerStatesOf(certificate).map(({ since, status }) => ({ since: since.toISOString(), status })),
  });
  return {
    anchors: store.anchors.map((anchor) => ({ ...portable(anchor), test: store.isTestAnchor(anchor) })),
    intermediates: store.intermediates.map(portable),
  };
};

const certificateOf = ({ certificate }: PortableCertificate): Certificate => parseCertificate(fromBase64(certificate));

const statesOf = ({ states }: PortableCertificate): readonly IssuerState[] =>
  states.map(({ since, status }) => ({ since: new Date(since), status }));

/** The store that `portableTrustOf` was given. Throws DerError or RangeError for what it did not make. */
export const trustFromPortable = ({ anchors, intermediates }: PortableTrust): TrustStore => {
  const trusted = anchors.map((anchor) => ({ certificate: certificateOf(anchor), anchor }));
  const known = intermediates.map((one) => ({ certificate: certificateOf(one), anchor: one }));
  const states = new Map(
    [...trusted, ...known].map(({ certificate, anchor }) => [issuerIdentityOf(certificate), statesOf(anchor)]),
  );
  const tests = trusted.filter(({ anchor }) => anchor.test).map(({ certificate }) => certificate);
  return {
    anchors: trusted.map(({ certificate }) => certificate),
    intermediates: known.map(({ certificate }) => certificate),
    issuerStatusAt: (issuer, at) => statusAmong(states.get(issuerIdentityOf(issuer)) ?? [], at),
    isTestAnchor: (anchor) => tests.some(({ der }) => equalBytes(der, anchor.der)),
  };
};
