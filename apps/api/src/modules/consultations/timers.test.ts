import * as routes from '@cabinet/contracts/consultations';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { type Asking, anAnsweredQuestion, aQuestion } from '#test/consultations.ts';

const cabinet = useCabinet();
const dayMs = 86_400_000;

const one = ({ consultation }: Asking) => ({ consultationId: consultation.id });
const read = async (asking: Asking) =>
  (await cabinet.call(asking.owner, routes.readConsultationRoute, { params: one(asking) })).body;
const versionOf = async ({ consultation: { id } }: Asking) =>
  (await cabinet.db.consultation.findUniqueOrThrow({ where: { id } })).version;

test('an answer nobody reacts to for thirty days closes by itself, not a day earlier, and can be reopened', async () => {
  const [silent, rated] = [await anAnsweredQuestion(cabinet), await anAnsweredQuestion(cabinet)];
  const start = cabinet.clock.now();
  const close = async () => {
    await cabinet.services.queue.boss.send('consultations.close-answered', {});
    await cabinet.runJobs();
  };

  cabinet.clock.forward(30 * dayMs - 1);
  await close();
  expect((await read(silent)).state).toBe('answered');
  await cabinet.call(rated.owner, routes.rateConsultationRoute, {
    params: one(rated),
    body: { version: await versionOf(rated), helped: false },
  });
  cabinet.clock.forward(1);
  await close();

  expect(await read(silent)).toMatchObject({ state: 'closed', acts: ['reopen'] });
  expect((await read(silent)).entries.at(-1)).toMatchObject({ act: 'close', actorRole: 'system' });
  expect((await read(rated)).state).toBe('answered');
  cabinet.clock.set(start);
});

test('a forgotten draft is warned of a week before it goes, once, and then goes', async () => {
  const [old, touched] = [await aQuestion(cabinet), await aQuestion(cabinet)];
  const start = cabinet.clock.now();
  const expire = async () => {
    await cabinet.services.queue.boss.send('consultations.expire-drafts', {});
    await cabinet.runJobs();
  };
  const warnings = () =>
    cabinet.db.message.count({ where: { personId: old.personId, template: 'consultations.draft_expiring' } });

  cabinet.clock.forward(83 * dayMs);
  await expire();
  await expire();
  expect(await warnings()).toBe(1);
  await cabinet.call(touched.owner, routes.changeConsultationRoute, {
    params: one(touched),
    body: { version: 1, change: { text: 'Ще думаю' } },
  });
  cabinet.clock.forward(7 * dayMs);
  await expire();

  expect(await cabinet.db.consultation.count({ where: { id: old.consultation.id } })).toBe(0);
  expect(await cabinet.db.consultation.count({ where: { id: touched.consultation.id } })).toBe(1);
  cabinet.clock.set(start);
});
