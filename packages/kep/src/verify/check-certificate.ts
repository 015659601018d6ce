import * as oids from '../algorithms/oids.ts';
import type { Certificate } from '../x509/certificate.ts';
import { isForDocuments } from '../x509/document-certificate.ts';
import type { Identity } from '../x509/identity.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { SignaturePolicy } from './trust.ts';

/** The Ukrainian policy, and those of ETSI EN 319 411-2 §5.3 (QCP-n, QCP-l, each also with a QSCD). */
const isQualifiedPolicy = (policy: string): boolean =>
  policy === oids.qualifiedPolicy || /^0\.4\.0\.194112\.1\.[0-3]$/.test(policy);

/**
 * What the signer's certificate is for: key usage (RFC 5280 §4.2.1.3), statements and policies of qualified certificates
 * (ETSI EN 319 412-5 §4, EN 319 411-2 §5.3). What the policy does not ask for is written down all the same.
 */
export const checkCertificate = (
  certificate: Certificate,
  { qualified, purpose }: Identity,
  policy: SignaturePolicy,
  ledger: CheckLedger,
): void => {
  const asked = (holds: boolean, name: 'qualified' | 'certificate-policy', detail: string): void => {
    if (holds) ledger.pass(name);
    else if (policy.requireQualified) ledger.refuse(name, 'CHAIN_CONSTRAINTS_FAILURE', detail);
    else ledger.note(name, 'failed', `${detail}; the caller does not ask for it`);
  };
  ledger.require(
    isForDocuments(certificate),
    'key-usage',
    'CHAIN_CONSTRAINTS_FAILURE',
    'the certificate is not for signing documents',
  );
  asked(qualified, 'qualified', 'the certificate does not say that it is qualified');
  // Before QcType there were certificates for signatures only; with one for both or neither, nobody knows what was meant.
  const unsaid = certificate.qcStatements.has(oids.qcType) ? undefined : 'signature';
  const meant = purpose ?? unsaid;
  ledger.require(
    meant !== undefined && policy.purposes.includes(meant),
    'purpose',
    'CHAIN_CONSTRAINTS_FAILURE',
    `the certificate is for ${meant === undefined ? 'something else' : `a ${meant}`}`,
  );
  asked(
    certificate.policies.some(isQualifiedPolicy),
    'certificate-policy',
    'no policy of qualified certificates is named',
  );
};
