import type { Bytes } from '../bytes.ts';
import type { RevocationAnswer } from '../revocation/answer.ts';
import type { RevocationSubject } from '../revocation/subject.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { IssuerState } from './issuer-status.ts';

/** What a verifier believes without proof. Nothing in it may come from the file that is verified. */
export interface TrustStore {
  readonly anchors: readonly Certificate[];
  /** Certificates of centres known beforehand: their own revocation need not be asked for. */
  readonly intermediates: readonly Certificate[];
  /** The status that the trust list gave the service of this issuer at that time. */
  issuerStatusAt(issuer: Certificate, at: Date): 'granted' | 'withdrawn' | 'unlisted';
  isTestAnchor(anchor: Certificate): boolean;
}

/** A store that tells how it knows. */
export interface ListedTrustStore extends TrustStore {
  /** What `issuerStatusAt` rests on, the latest first. */
  issuerStatesOf(issuer: Certificate): readonly IssuerState[];
  /** Certificates it knows that name this issuer: those of a centre's own services say where its lists lie. */
  knownOf(issuer: Certificate): readonly Certificate[];
}

/** What was said of a certificate, checked already (signature, responder, certificate asked about, freshness), with the DER it rests on. */
export interface FoundRevocation {
  readonly answer: RevocationAnswer;
  readonly source: 'ocsp' | 'crl';
  readonly der: readonly Bytes[];
}

/** Where to ask about the revocation of a certificate that the file brings no fresh answer for. */
export interface RevocationSource {
  /** Null, or a rejected promise: nobody could be reached. */
  find(asked: {
    readonly certificate: Certificate;
    readonly issuer: Certificate;
    readonly at: Date;
  }): Promise<FoundRevocation | null>;
}

/** A source that can be asked about a certificate which is not at hand (see `subjectNamed`). */
export interface RevocationDesk {
  /** As of RevocationSource. */
  find(asked: {
    readonly certificate: RevocationSubject;
    readonly issuer: Certificate;
    readonly at: Date;
  }): Promise<FoundRevocation | null>;
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
