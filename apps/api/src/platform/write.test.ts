import { anId } from '@cabinet/testkit/random';
import { anOffice } from '@cabinet/testkit/offices';
import { beforeEach, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import type { Actor } from './actor.ts';
import { type Context, contextFor, type Intention } from './context.ts';
import { defineEvent } from './events.ts';
import { write } from './write.ts';

const cabinet = useCabinet();

const administrator: Actor = {
  role: 'administrator',
  accountId: anId(),
  sessionId: anId(),
  state: 'active',
  name: 'А',
  confirmedAt: 0,
} as unknown as Actor;
const intention = (key: string, body = 'a'): Intention => ({ key, requestHash: new Uint8Array(Buffer.from(body)) });
const contextWith = (given: Intention | null): Context =>
  contextFor(cabinet.services, { actor: administrator, requestId: anId(), language: 'uk', intention: given });

let key: string;
beforeEach(() => {
  key = anId();
});

const addOffice = (ctx: Context) =>
  write(ctx, 'test.add', async ({ tx, audit }) => {
    const { id } = await tx.office.create({ data: anOffice(), select: { id: true } });
    audit({ subject: id });
    return { id };
  });

test('concurrent twins act once and get one answer', async () => {
  const before = await cabinet.db.office.count();

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => addOffice(contextWith(intention(key)))));

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await cabinet.db.office.count()).toBe(before + 1);
  expect(await cabinet.db.auditRecord.count({ where: { subject: answers[0]?.id ?? '' } })).toBe(1);
});

test('the same key with another body is refused', async () => {
  await addOffice(contextWith(intention(key)));

  await expect(addOffice(contextWith(intention(key, 'b')))).rejects.toThrow('common.idempotency_key_reused');
});

test('a failed act leaves nothing behind, so its retry may succeed', async () => {
  const failing = write(contextWith(intention(key)), 'test.add', async ({ tx, audit }) => {
    const { id } = await tx.office.create({ data: anOffice(), select: { id: true } });
    audit({ subject: id });
    throw new Error('power cut');
  });

  await expect(failing).rejects.toThrow('power cut');
  expect(await addOffice(contextWith(intention(key)))).toHaveProperty('id');
});

test('a write that leaves no audit record cannot commit', async () => {
  const before = await cabinet.db.office.count();
  const silent = write(contextWith(null), 'test.silent', async ({ tx }) => tx.office.create({ data: anOffice() }));

  await expect(silent).rejects.toThrow('left no audit record');
  expect(await cabinet.db.office.count()).toBe(before);
});

test('jobs and notices leave with the change or not at all', async () => {
  const event = defineEvent<{ accountId: string }>('identity.password_changed');
  const queued = async (): Promise<number> => {
    const [row] = await cabinet.db.$queryRaw<
      { n: bigint }[]
    >`select count(*) as n from pgboss.job where name = 'notifications.tell-account'`;
    return Number(row?.n ?? 0);
  };
  const publishing = (fail: boolean) =>
    write(contextWith(null), 'test.publish', async ({ audit, publish }) => {
      audit({ subject: 'x' });
      publish(event({ accountId: anId() }));
      if (fail) throw new Error('rolled back');
      return null;
    });

  await expect(publishing(true)).rejects.toThrow('rolled back');
  expect(await queued()).toBe(0);
  await publishing(false);
  expect(await queued()).toBe(1);
});

test('journals cannot be rewritten, even by the application’s own role', async () => {
  const { id } = await addOffice(contextWith(null));

  await expect(
    cabinet.db.auditRecord.updateMany({ where: { subject: id }, data: { action: 'nothing' } }),
  ).rejects.toThrow();
  await expect(cabinet.db.$executeRaw`delete from audit_record where subject = ${id}`).rejects.toThrow();
  expect(await cabinet.db.auditRecord.count({ where: { subject: id, action: 'test.add' } })).toBe(1);
});
