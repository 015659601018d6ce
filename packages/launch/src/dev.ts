import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCabinet } from './cabinet.ts';
import { freePort } from './free-port.ts';
import { start } from './processes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const web = join(root, 'apps/web');

/**
 * The cabinet for whoever changes it: pages from Vite, which puts a change on the screen at once, and an API that begins
 * anew with every change of its files. The same data as `npm start`, so only one of the two runs at a time.
 */
async function main(): Promise<void> {
  const [webPort, apiPort] = [await freePort(5173), await freePort(3000)];
  const address = `http://localhost:${webPort}`;
  const cabinet = await startCabinet({
    root,
    directory: join(root, '.data'),
    port: apiPort,
    mailPagePort: await freePort(8025),
    demo: !process.env.DATABASE_URL,
    watch: true,
    // Pages come from Vite: nothing is built, and links in letters lead to it.
    settings: { WEB_DIRECTORY: '', PUBLIC_URL: address, NODE_ENV: 'development' },
    tell: (sentence) => console.log(sentence),
  });
  const vite = createRequire(join(web, 'package.json')).resolve('vite/package.json');
  const pages = start(join(vite, '../bin/vite.js'), {
    cwd: web,
    env: { CABINET_API: `http://127.0.0.1:${apiPort}` },
    args: ['--port', String(webPort), '--strictPort'],
  });
  console.log(`\nСторінки: ${address}   Журнал API: ${cabinet.logFile}`);
  if (cabinet.mailPageUrl) console.log(`Листи: ${cabinet.mailPageUrl}`);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await pages.stop(5_000);
    await cabinet.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  pages.child.on('exit', () => void stop());
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
