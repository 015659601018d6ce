import { PgBoss } from 'pg-boss';
import { deadLetterOf, type Job } from './queue.ts';

/** Jobs of one kind whose every attempt failed; they wait for somebody to mend the cause. */
export interface GivenUp {
  readonly job: string;
  readonly count: number;
}

const withBoss = async <T>(url: string, act: (boss: PgBoss) => Promise<T>): Promise<T> => {
  const boss = new PgBoss({ connectionString: url, max: 1, migrate: false, supervise: false, schedule: false });
  await boss.start();
  try {
    return await act(boss);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
};

/** What was given up, by kind; kinds without any are left out. */
export const listGivenUp = (url: string, jobs: readonly Job[]): Promise<GivenUp[]> =>
  withBoss(url, async (boss) => {
    const all: GivenUp[] = [];
    for (const { name } of jobs) {
      const { total } = await boss.previewRedrive(deadLetterOf(name));
      if (total > 0) all.push({ job: name, count: total });
    }
    return all;
  });

// What one call moves; more wait for the next round.
const batch = 1000;

/** Puts everything that was given up back into its queue; resolves with how many. */
export const redoGivenUp = (url: string, jobs: readonly Job[]): Promise<number> =>
  withBoss(url, async (boss) => {
    let redone = 0;
    for (const { name } of jobs) {
      for (;;) {
        const moved = await boss.redrive(deadLetterOf(name), { limit: batch });
        redone += moved;
        if (moved < batch) break;
      }
    }
    return redone;
  });
