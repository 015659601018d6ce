import { expect, test } from 'vitest';
import { stageOf } from './hold-stage.ts';

const now = Date.parse('2026-11-27T07:30:00Z');

test('I14 the end of a hold is told two minutes ahead, and a hold that ran out is no reason to throw anything away', () => {
  expect(stageOf('2026-11-27T07:40:00Z', now)).toBe('lasting');
  expect(stageOf('2026-11-27T07:32:00Z', now)).toBe('ending');
  expect(stageOf('2026-11-27T07:30:00Z', now)).toBe('over');
  expect(stageOf(null, now)).toBe('over');
});
