import { defineEvent } from '#platform/events.ts';

/** A letter waits to be sent. */
export const letterQueued = defineEvent<{ letterId: string }>('notifications.letter_queued');
/** A message came whose person is to hear of it by SMS. */
export const smsQueued = defineEvent<{ messageId: string }>('notifications.sms_queued');
/** A message to many waits to be delivered. */
export const groupMessageSent = defineEvent<{ groupMessageId: string }>('notifications.group_message_sent');
