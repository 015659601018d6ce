import type { Certificate } from '../x509/certificate.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { BestTime } from './circumstances.ts';

/** By how much the clock of a signer's computer may be ahead: a day covers a wrong time zone. */
const clockSkew = 86_400_000;

/**
 * The time that a signer claims proves nothing, but one that contradicts what is proved is a lie or a broken clock
 * (ETSI EN 319 102-1 §5.5.4): outside the validity of the certificate, or after the signature is known to have been there.
 */
export const checkClaimedTime = (
  claimed: Date | null,
  { notBefore, notAfter }: Certificate,
  { time, from }: BestTime,
  ledger: CheckLedger,
): void => {
  const order = from === 'timestamp' ? 'TIMESTAMP_ORDER_FAILURE' : 'SIG_CONSTRAINTS_FAILURE';
  if (claimed === null) ledger.note('claimed-time', 'skipped', 'none is claimed');
  else if (claimed < notBefore || claimed > notAfter)
    ledger.refuse('claimed-time', 'SIG_CONSTRAINTS_FAILURE', 'outside the validity of the certificate');
  else if (claimed.getTime() > time.getTime() + clockSkew)
    ledger.refuse('claimed-time', order, 'later than the signature is proved to have been there');
  else ledger.pass('claimed-time');
};
