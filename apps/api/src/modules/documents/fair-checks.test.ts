import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aJpg, aPng } from '#test/corpus/pictures.ts';
import { jobContext } from '#platform/context.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { documentCheckAgain } from './events.ts';
import { documentJobs } from './jobs.ts';
import { reviveChecks } from './revive.ts';
import { type Owner, useLibrary } from './test/library.ts';

const library = useLibrary();
const { cabinet } = library;

const checks = documentJobs.filter(({ name }) => name === 'documents.check');
const checkedOf = ({ personId }: Owner): Promise<number> =>
  cabinet.db.document.count({ where: { personId, state: 'confirmed' } });

test('H6 twenty heavy pictures of one person do not keep another person’s small file waiting', async () => {
  const [eager, patient] = [await library.anOwner(), await library.anOwner()];
  const heavy = await aJpg({ width: 3000, height: 2000 });
  for (let file = 0; file < 20; file += 1) await library.add(eager, heavy, `${file}.jpg`);
  const { body: small } = await library.add(patient, await aPng(), 'довідка.png');

  const worker = await startWorker(cabinet.services, checks);
  let before = 0;
  for (let state = 'checking'; state === 'checking'; state = (await library.one(patient, small.id)).state) {
    before = await checkedOf(eager);
    await setTimeout(20);
  }
  await worker.stop();

  expect((await library.one(patient, small.id)).state).toBe('confirmed');
  expect(before).toBeLessThan(3);
}, 60_000);

test('H6 files whose check broke off take turns by person as well', async () => {
  const [eager, patient] = [await library.anOwner(), await library.anOwner()];
  const added = [await library.add(eager, await aPng()), await library.add(eager, await aPng())];
  added.push(await library.add(patient, await aPng()));

  cabinet.clock.forward(6 * 60_000);
  await reviveChecks(jobContext(cabinet.services, 'test', cabinet.services.newId()));
  const waiting = await cabinet.services.queue.boss.findJobs<{ documentId: string; event: string }>('documents.check');
  const again = waiting.filter(({ data }) => data.event === documentCheckAgain.eventName);
  const turns = added.map(({ body }) => again.find(({ data }) => data.documentId === body.id)?.priority);

  expect(turns.slice(0, 2).toSorted()).toEqual([-1, 0]);
  expect(turns[2]).toBe(0);
});
