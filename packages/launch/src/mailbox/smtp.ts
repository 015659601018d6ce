import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { LetterStore } from './letters.ts';

export interface SmtpDoor {
  readonly port: number;
  /** The next `count` letters are refused at their recipient with this SMTP code (400–599). */
  failNext(count: number, code: number): void;
  stop(): Promise<void>;
}

class Refusal extends Error {
  readonly responseCode: number;
  constructor(code: number) {
    super(code < 500 ? 'Try again later' : 'Refused');
    this.responseCode = code;
  }
}

/** A real SMTP server on the loopback address that accepts any sender, any recipient and any password. */
export const openSmtp = async (port: number, store: LetterStore): Promise<SmtpDoor> => {
  let refusals: { readonly count: number; readonly code: number } = { count: 0, code: 451 };
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: 10 * 1_048_576,
    // A client keeps its connection for the next letter; stopping does not wait for it.
    closeTimeout: 100,
    onAuth: (_login, _session, answer) => answer(null, { user: 'anyone' }),
    onRcptTo: (_address, _session, answer) => {
      if (refusals.count === 0) return answer();
      const { code } = refusals;
      refusals = { count: refusals.count - 1, code };
      return answer(new Refusal(code));
    },
    onData: (stream, session, answer) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      buffer(stream)
        .then((raw) => store.add(raw, { from, to: rcptTo.map(({ address }) => address) }))
        .then(
          (letter) => answer(null, `Kept as ${letter.id}`),
          (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
        );
    },
  });
  // A client that hangs up in the middle is its own trouble.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve);
    listening.once('error', reject);
  });
  return {
    port: (listening.address() as AddressInfo).port,
    failNext: (count, code) => {
      refusals = { count, code };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
