import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCabinet } from '@cabinet/launch/cabinet';
import { announce, isAnnounced } from './running.ts';

const root = join(import.meta.dirname, '../..');

/** Starts one cabinet for all tests: built pages, embedded database with demonstration data, a mailbox; answers its end. */
export default async function start(): Promise<() => Promise<void>> {
  // Whoever writes tests may keep one cabinet running between runs.
  if (isAnnounced()) return async () => {};
  const directory = mkdtempSync(join(tmpdir(), 'cabinet-e2e-'));
  const cabinet = await startCabinet({
    root,
    directory,
    port: Number(process.env.E2E_PORT),
    mailPagePort: 0,
    demo: true,
    forTests: true,
    settings: {
      REQUESTS_PER_MINUTE: '1000000',
      PROOF_OF_WORK_COST: '50',
      DATABASE_POOL: '20',
    },
    tell: (sentence) => console.log(sentence),
  });
  const { url, mailPageUrl, databaseUrl, logFile, keys } = cabinet;
  announce({ url, mailPageUrl: mailPageUrl ?? '', databaseUrl, logFile, keys });
  return async () => {
    await cabinet.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
