import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { ApiProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';

/** What the overview may tell after a change. */
export const scheduleNews = ['saved', 'undone', 'lifted'] as const;

/** Makes a change and reads the schedule anew. When a colleague was faster the new one is shown, and the officer is told. */
export const useScheduleChange = (): (<T>(act: () => Promise<T>) => Promise<T>) => {
  const queries = useQueryClient();
  const { stale } = useText('schedules').news;
  const readAnew = (): Promise<void> => queries.invalidateQueries({ queryKey: ['schedules'] });
  return async (act) => {
    try {
      const answer = await act();
      await readAnew();
      return answer;
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem && refusal.code === commonProblems.staleVersion.code)) throw refusal;
      await readAnew();
      throw retold(refusal, { detail: stale });
    }
  };
};

/** Goes back to the schedule of an office and tells what was done. */
export const useToSchedule = (officeId: OfficeId): ((news: (typeof scheduleNews)[number]) => Promise<void>) => {
  const navigate = useNavigate();
  return async (news) => void (await navigate(pathTo('schedule', { officeId }), { state: { news } }));
};
