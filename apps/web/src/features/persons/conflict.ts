import type { Profile, ProfileChange } from '@cabinet/contracts/persons';

/** The same facts as a change names, as the profile has them. */
export const sameFacts = (profile: Profile, change: ProfileChange): ProfileChange =>
  Object.fromEntries((Object.keys(change) as (keyof ProfileChange)[]).map((key) => [key, profile[key]]));

/** Whether somebody has changed, between two readings, the very facts that this change is about. */
export const touchesSameFacts = (before: Profile, now: Profile, change: ProfileChange): boolean =>
  JSON.stringify(sameFacts(before, change)) !== JSON.stringify(sameFacts(now, change));
