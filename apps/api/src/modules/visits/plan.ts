import type { OfficeId } from '@cabinet/contracts/ids';
import type { Channel, PlaceNeed, Topic } from '@cabinet/contracts/schedules';
import type { Pace } from '@cabinet/contracts/visits';
import { visitMinutes } from '@cabinet/domain/visit-minutes';
import type { Wanted } from './free.ts';

/** What a visit is to be, whoever asks for it. */
export interface Plan {
  readonly officeId: OfficeId;
  readonly topic: Pick<Topic, 'id' | 'minutes'>;
  readonly channel: Channel;
  readonly needs: readonly PlaceNeed[];
  readonly pace: Pace;
  /** Places that only the office gives count too. */
  readonly internal: boolean;
  /** The draw that gives the time out. */
  readonly releaseId?: string;
}

/** The plan as a search for free times. */
export const wantedBy = ({ topic, pace, ...plan }: Plan): Wanted => ({
  ...plan,
  topicId: topic.id,
  minutes: visitMinutes(topic, pace),
});
