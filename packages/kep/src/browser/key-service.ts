import type { Bytes } from '../bytes.ts';
import type { KeyAnswer, KeyRequest, Numbered } from './key-messages.ts';
import { KeyRoom } from './key-room.ts';

/** The worker's side of its connection to the page. */
export interface ServicePort {
  postMessage(message: Numbered<KeyAnswer>, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Numbered<KeyRequest> }) => void): void;
}

const answerTo = (request: KeyRequest, room: KeyRoom): Promise<KeyAnswer> => {
  switch (request.ask) {
    case 'open':
      return room.open(request.file, request.password);
    case 'attach':
      return room.attach(request.certificates);
    case 'sign':
      return room.sign(request.contents, request.detached);
  }
};

const buffersOf = (answer: KeyAnswer): ArrayBuffer[] =>
  answer.kind === 'signed' ? answer.signatures.map((signature: Bytes) => signature.buffer) : [];

/** Answers the page's requests one after another. What an error says may name secrets, so it stays here. */
export const serveKeyRoom = (port: ServicePort, now: () => Date = () => new Date()): void => {
  const room = new KeyRoom(now);
  let last: Promise<void> = Promise.resolve();
  const serve = async ({ number, message }: Numbered<KeyRequest>): Promise<void> => {
    try {
      const answer = await answerTo(message, room);
      port.postMessage({ number, message: answer }, buffersOf(answer));
    } catch {
      port.postMessage({ number, message: { kind: 'failed' } }, []);
    }
  };
  port.addEventListener('message', ({ data }) => {
    // An answer that cannot be sent must not keep those after it from being given.
    last = last.then(() => serve(data)).catch(() => undefined);
  });
};
