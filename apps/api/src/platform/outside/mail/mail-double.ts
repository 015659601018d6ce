import { envelopeOf } from './envelope.ts';
import { type MailTransport, type OutgoingMail, type PermanentMailFailure, TemporaryMailFailure } from './port.ts';

export interface MailDouble extends MailTransport {
  /** Letters taken so far, oldest first. */
  readonly sent: readonly OutgoingMail[];
  /** The next `count` letters fail so; a busy server unless told. */
  failNext(count: number, failure?: TemporaryMailFailure | PermanentMailFailure): void;
}

/** A transport that keeps letters in memory and checks them as the real one does, for tests of what sends letters. */
export const mailDouble = (): MailDouble => {
  const sent: OutgoingMail[] = [];
  let failures = 0;
  let failure: TemporaryMailFailure | PermanentMailFailure = new TemporaryMailFailure('Busy', 451);
  return {
    sent,
    failNext: (count, next = new TemporaryMailFailure('Busy', 451)) => {
      failures = count;
      failure = next;
    },
    send: async (mail) => {
      const { to } = envelopeOf(mail);
      if (failures > 0) {
        failures -= 1;
        throw failure;
      }
      sent.push(mail);
      return { accepted: [to], response: '250 Kept in memory' };
    },
    isReady: async () => failures === 0,
    close: async () => undefined,
  };
};
