import { expect, test } from 'vitest';
import { alertAt } from './use-turn-alert.ts';

test('an alert comes when two are left and when one is called, and not before, between or after', () => {
  expect(alertAt({ state: 'waiting', ahead: 3 })).toBeNull();
  expect(alertAt({ state: 'waiting', ahead: 2 })).toBe('near');
  expect(alertAt({ state: 'waiting', ahead: 0 })).toBe('near');
  expect(alertAt({ state: 'called', ahead: 0 })).toBe('called');
  expect(alertAt({ state: 'serving', ahead: 0 })).toBeNull();
  expect(alertAt({ state: 'over', ahead: 0 })).toBeNull();
});
