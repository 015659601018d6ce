import type { TestProject } from 'vitest/node';
import { generateClient } from './generate.ts';
import type { TestCluster } from './test-database.ts';
import { startTestCluster } from './test-database.ts';

/** Projects load this file separately, so what they share hangs on the process. */
const shared = globalThis as { cabinetTestCluster?: { cluster: Promise<TestCluster>; users: number } | undefined };

/** Vitest's global setup: the first project that needs a database starts the server, the last one stops it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  // A model that was changed, or changed back, must not meet the client of the other one.
  if (!shared.cabinetTestCluster) generateClient();
  shared.cabinetTestCluster ??= { cluster: startTestCluster(), users: 0 };
  const mine = shared.cabinetTestCluster;
  mine.users += 1;
  project.provide('templateUrl', (await mine.cluster).templateUrl);
  return async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    shared.cabinetTestCluster = undefined;
    await (await mine.cluster).stop();
  };
};
