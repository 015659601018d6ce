import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cabinet, Caller } from './cabinet.ts';

/** The stream of changes as an open page of the caller hears it. */
export interface LiveEar {
  /** The next change told, within 5 s (F23); throws when there is none. */
  nextChange(): Promise<{ room: string; id: string }>;
  /** Resolves when the server has asked whose the stream is and let it go on; throws after 5 s. */
  stay(): Promise<void>;
  /** Resolves when the server has ended the stream; throws after 5 s. */
  end(): Promise<void>;
  close(): void;
}

const patienceMs = 5_000;

/** Opens the stream over a real socket; resolves when the page would be told of every later change. */
export async function listenLive(cabinet: Cabinet, caller: Caller): Promise<LiveEar> {
  if (cabinet.app.addresses().length === 0) await cabinet.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = cabinet.app.server.address() as AddressInfo;
  const request = get({ host: '127.0.0.1', port, path: '/api/v1/live', headers: { cookie: caller.cookie } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let heard = '';
  response.setEncoding('utf8').on('data', (piece: string) => (heard += piece));
  const until = async <T>(find: () => T | undefined, what: string): Promise<T> => {
    for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(10)) {
      const found = find();
      if (found !== undefined) return found;
    }
    throw new Error(`${what} was not heard within ${patienceMs} ms; heard: ${heard}`);
  };
  await until(() => (heard.includes('event: ready') ? true : undefined), 'The beginning');
  let told = 0;
  let over = false;
  response.on('end', () => (over = true));
  return {
    nextChange: () =>
      until(() => {
        const change = [...heard.matchAll(/event: changed\ndata: (.+)\n\n/g)][told]?.[1];
        if (change === undefined) return undefined;
        told += 1;
        return JSON.parse(change) as { room: string; id: string };
      }, 'A change'),
    stay: async () => void (await until(() => heard.includes('\n: \n\n') || undefined, 'A heartbeat')),
    end: async () => void (await until(() => over || undefined, 'The end')),
    close: () => void request.destroy(),
  };
}
