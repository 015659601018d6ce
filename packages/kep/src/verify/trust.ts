import type { Bytes } from '../bytes.ts';
import type { RevocationAnswer } from '../revocation/answer.ts';
import type { Certificate } from '../x509/certificate.ts';

/** What a verifier believes without proof. Nothing in it may come from the file that is verified. */
export interface TrustStore {
  readonly anchors: readonly Certificate[];
  /** Certificates of centres known beforehand: their own revocation need not be asked for. */
  readonly intermediates: readonly Certificate[];
  /** The status that the trust list gave the service of this issuer at that time. */
  issuerStatusAt(issuer: Certificate, at: Date): 'granted' | 'withdrawn' | 'unlisted';
  isTestAnchor(anchor: Certificate): boolean;
}

/** Where to ask about the revocation of a certificate that the file brings no fresh answer for. */
export interface RevocationSource {
  /**
   * An answer that was checked already (signature, responder, certificate asked about, freshness), with the DER it rests
   * on. Null, or a rejected promise: nobody could be reached.
   */
  find(asked: { readonly certificate: Certificate; readonly issuer: Certificate; readonly at: Date }): Promise<{
    readonly answer: RevocationAnswer;
    readonly source: 'ocsp' | 'crl';
    readonly der: readonly Bytes[];
  } | null>;
}

/** What the caller asks of a signature beyond its being valid. */
export interface SignaturePolicy {
  /** Whether a path may end at the root of a test centre. */
  readonly allowTestAnchors: boolean;
  /** What the certificate may be for; one that does not say counts for a signature. */
  readonly purposes: readonly ('signature' | 'seal')[];
  /** The certificate has to be qualified. Whether the key lies in a QSCD is told by the report's `kind`, not asked for. */
  readonly requireQualified: boolean;
  /** The trust list has to have granted the issuer its status at the best signature time. */
  readonly requireIssuerGranted: boolean;
}
