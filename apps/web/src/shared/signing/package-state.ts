import type { PackageSignature } from '@cabinet/contracts/application-signing';
import type { StatusKind } from '#shared/ui/StatusTag.tsx';

/** How the signature over an application stands; each has its words. */
export type SignatureState = 'valid' | 'pending' | 'unsettled' | 'invalid' | 'outdated';

/** What decides: a signature over something else is told first, however good it is. */
export const stateOfSignature = ({ current, pending, report }: PackageSignature): SignatureState => {
  if (!current) return 'outdated';
  if (pending) return 'pending';
  // The centre was asked for the last time and has not answered.
  if (report.subIndication === 'TRY_LATER') return 'unsettled';
  return report.verdict === 'total-passed' ? 'valid' : 'invalid';
};

export const kindOfState: Readonly<Record<SignatureState, StatusKind>> = {
  valid: 'done',
  pending: 'active',
  unsettled: 'attention',
  invalid: 'refused',
  outdated: 'attention',
};

interface Told {
  readonly timeline: readonly { readonly act: string; readonly at: string }[];
}

/** Whether there is a signature: the timeline knows, and nothing else is asked of the server where there is none. */
export const wasSigned = ({ timeline }: Told): boolean =>
  timeline
    .filter(({ act }) => act === 'sign' || act === 'unsign')
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1)?.act === 'sign';
