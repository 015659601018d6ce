import type { SignatureReport } from '@cabinet/contracts/signatures';
import type { StatusKind } from '#shared/ui/StatusTag.tsx';

/** Whether any of the signatures is one of tests, without legal force. */
export const isOfTests = ({ signers }: SignatureReport): boolean => signers.some(({ testCentre }) => testCentre);

export const kindOfVerdict: Readonly<Record<SignatureReport['verdict'], StatusKind>> = {
  'total-passed': 'done',
  indeterminate: 'attention',
  'total-failed': 'refused',
};
