import { expect, test } from 'vitest';
import { addressOf, firstOpenStep, isReached, planIn } from './plan.ts';

const planOf = (query: string) => planIn(new URLSearchParams(query));
const whole =
  'topic=passport&office=0f&needs=step_free,quiet_place&pace=15&date=2026-11-27&from=2026-11-27T07:40:00.000Z';

test('I11 the address keeps every choice, and reads back as the same plan', () => {
  const plan = planOf(whole);
  const [, query = ''] = addressOf('details', plan).split('?');
  expect(planOf(query)).toEqual(plan);
  expect(plan).toMatchObject({ needs: ['step_free', 'quiet_place'], pace: 15, channel: 'office' });
});

test('I11 somebody who needs nothing has answered; somebody who was not asked has not', () => {
  expect(planOf('needs=none').needs).toEqual([]);
  expect(planOf('').needs).toBeNull();
  expect(addressOf('date', planOf('needs=none'))).toContain('needs=none');
});

test('I1 what is chosen already is not asked: the first question without an answer comes next', () => {
  expect(firstOpenStep(planOf(''))).toBe('question');
  expect(firstOpenStep(planOf('topic=passport'))).toBe('centre');
  expect(firstOpenStep(planOf('office=0f'))).toBe('question');
  expect(firstOpenStep(planOf('topic=passport&office=0f'))).toBe('date');
  expect(firstOpenStep(planOf(whole))).toBe('details');
});

test('I11 a step is asked once those before it are answered', () => {
  expect(isReached('time', planOf('topic=passport&office=0f'))).toBe(false);
  expect(isReached('time', planOf('topic=passport&office=0f&date=2026-11-27'))).toBe(true);
  expect(isReached('check', planOf('topic=passport'))).toBe(false);
  expect(isReached('check', planOf(whole))).toBe(true);
});

test('I13 what the address cannot mean counts as not chosen', () => {
  expect(planOf('channel=pigeon&pace=99&needs=gold')).toMatchObject({ channel: 'office', pace: 10, needs: [] });
});
