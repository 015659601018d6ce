import { setTimeout as sleep } from 'node:timers/promises';
import { running } from './running.ts';

/** A letter as the mail page's JSON shows it. */
export interface Letter {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
}

export interface Mailbox {
  /** Newest first. */
  lettersTo(address: string): Promise<readonly Letter[]>;
  /** The newest letter to the address whose subject fits, awaited for 10 s. */
  letterTo(address: string, subject?: RegExp): Promise<Letter>;
}

const patienceMs = 10_000;

const lettersTo = async (address: string): Promise<readonly Letter[]> => {
  const answer = await fetch(new URL(`letters.json?to=${encodeURIComponent(address)}`, running().mailPageUrl));
  return (await answer.json()) as Letter[];
};

export const mailbox: Mailbox = {
  lettersTo,
  async letterTo(address, subject = /./) {
    for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(100)) {
      const found = (await lettersTo(address)).find((letter) => subject.test(letter.subject));
      if (found) return found;
    }
    const came = (await lettersTo(address)).map((letter) => letter.subject).join('; ');
    throw new Error(`No letter to ${address} with ${subject} within ${patienceMs} ms; there came: ${came || 'none'}`);
  },
};
