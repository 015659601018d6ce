import type { Draw } from '@cabinet/contracts/releases';
import { allot, commitmentOf, drawOrder } from '@cabinet/domain/draw';
import { expect, test } from 'vitest';
import { proveDraw } from './proof.ts';

const eight = '2026-11-23T06:00:00.000Z';
const nine = '2026-11-23T07:00:00.000Z';

const aDraw = async (): Promise<Draw> => {
  const asked = ['t1', 't2', 't3'].map((ticket) => ({ ticket, wishes: [eight], anyOther: ticket !== 't1' }));
  const order = await drawOrder('seed', ['t1', 't2', 't3']);
  const result = new Map(
    allot(
      order,
      asked,
      new Map([
        [nine, 1],
        [eight, 1],
      ]),
    ).map(({ ticket, place }) => [ticket, place]),
  );
  return {
    seed: 'seed',
    commitment: await commitmentOf('seed'),
    drawnAt: eight,
    places: [
      { start: eight, places: 1 },
      { start: nine, places: 1 },
    ],
    entries: asked.map((entry) => ({ ...entry, place: result.get(entry.ticket) ?? null })),
  };
};

test('an honest draw is proved in the browser', async () => {
  expect(await proveDraw(await aDraw())).toEqual({ seedIsTheOne: true, resultFollows: true });
});

test('another winner, or a seed chosen afterwards, does not pass', async () => {
  const draw = await aDraw();
  const turned = { ...draw, entries: draw.entries.map((entry) => ({ ...entry, place: entry.place ? null : eight })) };
  expect((await proveDraw(turned)).resultFollows).toBe(false);
  expect((await proveDraw({ ...draw, commitment: await commitmentOf('another') })).seedIsTheOne).toBe(false);
});
