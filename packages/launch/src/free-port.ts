import { once } from 'node:events';
import { createServer } from 'node:net';

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await Promise.race([
      once(server, 'listening'),
      once(server, 'error').then(([error]) => Promise.reject(error as Error)),
    ]);
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

/** The first free port of 127.0.0.1 from the wished one on. */
export async function freePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + 50; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port between ${wished} and ${wished + 49}`);
}
