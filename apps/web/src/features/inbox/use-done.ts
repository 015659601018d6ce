import type { ApplicationId } from '@cabinet/contracts/ids';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import type { caseNewsCodes, newsCodes } from './news.ts';
import { useAct, useStep } from './use-act.ts';
import { provisionQuery, reviewedQuery } from './queries.ts';

type CaseNews = (typeof caseNewsCodes)[number];
type News = (typeof newsCodes)[number] | CaseNews;
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

type Step = (known: { readonly version: number }) => Promise<unknown>;

/** Does a step in a case of an assistive product, reads the case anew and returns to it, or to the inbox when it is gone. */
export const useCaseStep = (
  applicationId: ApplicationId,
): ((news: CaseNews, step: Step, gone?: 'gone') => Promise<void>) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const step = useStep(applicationId);
  return async (news, doIt, gone) => {
    await step(doIt);
    if (gone) return navigate(staffPathTo('inbox'), { state: { news } });
    const keys = [reviewedQuery(applicationId).queryKey, provisionQuery(applicationId).queryKey];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    await navigate(staffPathTo('inboxApplication', { applicationId }), { state: { news } });
  };
};
