import { expect, test } from 'vitest';
import { batched } from './batched.ts';

const counted = () => {
  const questions: number[] = [];
  const look = batched<number, string>(async (keys) => {
    questions.push(keys.length);
    if (keys.includes(13)) throw new Error('unlucky');
    return keys.map((key) => (key < 0 ? null : `n${key}`));
  });
  return { questions, look };
};

test('look-ups of one turn share a question, and each gets its own answer', async () => {
  const { questions, look } = counted();

  expect(await Promise.all([look(1), look(-1), look(2), look(1)])).toEqual(['n1', null, 'n2', 'n1']);
  expect(await look(3)).toBe('n3');
  expect(questions).toEqual([4, 1]);
});

test('a rush is asked in parts, and a part that fails fails alone', async () => {
  const { questions, look } = counted();

  const ended = await Promise.allSettled(Array.from({ length: 130 }, (_, key) => look(key)));

  expect(questions).toEqual([64, 64, 2]);
  expect(ended.map(({ status }) => status === 'rejected')).toEqual(Array.from({ length: 130 }, (_, key) => key < 64));
  expect(await look(5)).toBe('n5');
});
