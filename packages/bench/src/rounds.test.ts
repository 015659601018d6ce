import { expect, test } from 'vitest';
import { interleaved, orderOfRound } from './rounds.ts';

test('each round goes through the sides in the other order than the one before', async () => {
  expect([0, 1, 2].map((round) => orderOfRound(['A', 'B'], round).join(' '))).toEqual(['A B', 'B A', 'A B']);
  const calls: string[] = [];
  const side = (name: string) => async () => calls.push(name);
  const measured = await interleaved([side('A'), side('B')], 3);
  expect(calls.join(' ')).toBe('A B B A A B');
  expect(measured).toEqual([
    [1, 4, 5],
    [2, 3, 6],
  ]);
});

test('an error of one side voids the whole run', async () => {
  const broken = async (): Promise<number> => {
    throw new Error('answered 500');
  };
  await expect(interleaved([async () => 1, broken], 2)).rejects.toThrow('answered 500');
});
