import type { SmsShelf } from '../sms/messages.ts';
import { type Letter, letterStore } from './letters.ts';
import { openSmtp } from './smtp.ts';
import { openWeb } from './web.ts';

export type { Letter } from './letters.ts';

/** Ports on 127.0.0.1; 0 takes any free one. With a directory every letter is also written there as an .eml file. */
export interface MailboxOptions {
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly directory?: string;
  /** Letters kept in memory, 500 unless told. */
  readonly limit?: number;
  /** SMS to be shown on the same page, at /sms and /sms.json. */
  readonly sms?: SmsShelf;
}

/** A mail server of this machine: takes every letter, sends none on, and shows them on a page and as JSON. */
export interface Mailbox {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** What SMTP_URL should say. */
  readonly smtpUrl: string;
  /** Where a person reads the letters. */
  readonly pageUrl: string;
  /** Newest first; all of them, or those to one address. */
  letters(to?: string): readonly Letter[];
  /** The newest letter to an address, awaited when it is not here yet; throws after the timeout (5000 ms unless told). */
  letterTo(to: string, timeoutMs?: number): Promise<Letter>;
  clear(): void;
  /** The next `count` letters are refused with this SMTP code, 400–599. */
  failNext(count: number, code: number): void;
  stop(): Promise<void>;
}

/** Opens both doors; throws the system's error (EADDRINUSE) when a port is taken, and leaves none open. */
export const startMailbox = async (options: MailboxOptions): Promise<Mailbox> => {
  const store = letterStore(options.limit ?? 500, options.directory);
  const smtp = await openSmtp(options.smtpPort, store);
  const letters = { store, failNext: smtp.failNext };
  const web = await openWeb(options.httpPort, { letters, ...(options.sms && { sms: options.sms }) }).catch(
    async (error: unknown) => {
      await smtp.stop();
      throw error;
    },
  );
  return {
    smtpPort: smtp.port,
    httpPort: web.port,
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    pageUrl: `http://localhost:${web.port}/`,
    letters: store.list,
    letterTo: (to, timeoutMs = 5000) => {
      const [newest] = store.list(to);
      if (newest) return Promise.resolve(newest);
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          quiet();
          reject(new Error(`No letter to ${to} within ${timeoutMs} ms`));
        }, timeoutMs);
        const quiet = store.listen((letter) => {
          if (!letter.to.includes(to.toLowerCase())) return;
          clearTimeout(late);
          quiet();
          resolve(letter);
        });
      });
    },
    clear: store.clear,
    failNext: smtp.failNext,
    stop: async () => {
      await Promise.all([smtp.stop(), web.stop()]);
    },
  };
};
