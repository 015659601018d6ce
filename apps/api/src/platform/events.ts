import type { Room } from '@cabinet/contracts/rooms';

/** Of the room that tells it, and what happened: `applications.moved`. */
export type EventName = `${Room}.${string}`;

/** Something that happened, told to the house. The payload holds ids only: handlers read what they need afresh. */
export interface HouseEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** `export const applicationSubmitted = defineEvent<{ applicationId: string }>('applications.submitted')` */
export const defineEvent = <P extends HouseEvent['payload']>(
  name: EventName,
): ((payload: P) => HouseEvent) & { readonly eventName: string } =>
  Object.assign((payload: P): HouseEvent => ({ name, payload }), { eventName: name });
