import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { alone } from './alone.ts';

const cabinet = useCabinet();

const never = async (): Promise<void> => {
  throw new Error('done beside itself');
};

test('what is being done is not begun beside itself, and is done again afterwards', async () => {
  const { services } = cabinet;
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const first = alone(services, 'test.slow', () => {
    begun.resolve();
    return end.promise;
  });
  await begun.promise;
  await alone(services, 'test.slow', never);
  const others: string[] = [];
  await alone(services, 'test.other', async () => void others.push('other'));
  end.resolve();
  await first;
  await alone(services, 'test.slow', async () => void others.push('again'));
  expect(others).toEqual(['other', 'again']);
});

test('what failed gives its place free, and the failure is told', async () => {
  const { services } = cabinet;
  await expect(alone(services, 'test.failing', never)).rejects.toThrow('done beside itself');
  const done: string[] = [];
  await alone(services, 'test.failing', async () => void done.push('again'));
  expect(done).toEqual(['again']);
});

test('a connection that breaks meanwhile ends neither the process nor what is done', async () => {
  const { services } = cabinet;
  const done: string[] = [];
  const whole = alone(services, 'test.broken', async () => {
    await services.database.pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
         and ((classid::bigint << 32) | objid::bigint) = hashtextextended('job test.broken', 0)`,
    );
    const takeOver = () => alone(services, 'test.broken', async () => void done.push('taken over'));
    await expect.poll(() => takeOver().then(() => done.length), { timeout: 10_000 }).toBe(1);
    done.push('to its end');
  });
  await whole;
  expect(done).toEqual(['taken over', 'to its end']);
});
