import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useActor } from '#shared/session/session.ts';

/** The case was handed on from one’s office and lies in another: it can be read, and nothing is done in it. */
export const useIsFollowed = ({ officeId }: ReviewedApplication): boolean => {
  const offices = useActor()?.offices ?? [];
  return offices.length > 0 && offices.every(({ id }) => id !== officeId);
};
