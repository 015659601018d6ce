import { actsOf } from '@cabinet/domain/workflows/machine';
import { machines } from '@cabinet/domain/workflows/machines';
import { expect, test } from 'vitest';
import { templateOf } from './compose.ts';

test('every message that a published machine promises has its words, in both languages', () => {
  const promised = machines.flatMap((machine) => actsOf(machine).flatMap((act) => machine.acts[act]?.message ?? []));
  expect(promised.length).toBeGreaterThan(10);
  for (const code of promised)
    expect([code, templateOf('uk', code) !== null, templateOf('en', code) !== null]).toEqual([code, true, true]);
});
