import type { ApplicationId } from '@cabinet/contracts/ids';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useNavigate } from 'react-router-dom';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import type { newsCodes } from './news.ts';
import { useAct } from './use-act.ts';

type News = (typeof newsCodes)[number];
type Act = (known: { readonly version: number }) => Promise<ReviewedApplication>;

/** Does an act and returns to the application, which tells what was done. */
export const useDone = (applicationId: ApplicationId): ((news: News, act: Act) => Promise<void>) => {
  const act = useAct(applicationId);
  const navigate = useNavigate();
  return async (news, doIt) => {
    await act(doIt);
    await navigate(staffPathTo('inboxApplication', { applicationId }), { state: { news } });
  };
};
