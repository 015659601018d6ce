import type { Profile } from '@cabinet/contracts/persons';
import type { PlaceNeed } from '@cabinet/contracts/schedules';
import type { Pace } from '@cabinet/contracts/visits';
import { placeNeeds } from './plan.ts';

/** What a person needs at a visit, as far as it decides which times fit. */
export interface Needs {
  readonly needs: readonly PlaceNeed[];
  readonly pace: Pace;
}

/** What the profile says a person needs wherever they come. Nobody asks twice. */
export const usualNeeds = ({ accessNeeds }: Pick<Profile, 'accessNeeds'>): Needs => ({
  needs: placeNeeds.filter((need) => accessNeeds.includes(need)),
  pace: accessNeeds.includes('more_time') ? 15 : 10,
});
