import type { OfficeId } from '@cabinet/contracts/ids';
import { useNavigate } from 'react-router-dom';
import { useChange } from '#shared/api/use-change.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';

/** What the overview may tell after a change. */
export const scheduleNews = ['saved', 'undone', 'lifted'] as const;

/** Where somebody who was slower than a colleague looks at what is there now. */
type Place = 'here' | 'form' | 'check';

/** Makes a change and reads the schedule anew; who was slower than a colleague is told how to go on from this place. */
export const useScheduleChange = (place: Place): ReturnType<typeof useChange> =>
  useChange('schedules', useText('schedules').stale[place]);

/** Goes back to the schedule of an office and tells what was done. */
export const useToSchedule = (officeId: OfficeId): ((news: (typeof scheduleNews)[number]) => Promise<void>) => {
  const navigate = useNavigate();
  return async (news) => void (await navigate(staffPathTo('schedule', { officeId }), { state: { news } }));
};
