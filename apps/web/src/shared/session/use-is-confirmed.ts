import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.ts';

/** Whether it is an applicant whose address is confirmed: until then an account opens few doors. */
export const useIsConfirmed = (): boolean => {
  const { actor } = useSuspenseQuery(sessionQuery).data;
  return actor?.role === 'applicant' && actor.accountState === 'active';
};
