import type { FoundRevocation, RevocationDesk } from '@cabinet/kep/verify/trust';
import { expect, test } from 'vitest';
import { withinPatience } from './within-patience.ts';

const asked = {} as Parameters<RevocationDesk['find']>[0];
const good = { source: 'ocsp' } as FoundRevocation;

test('a centre that never answers is silent when the time is over, and so is every other that is asked then', async () => {
  const desk = withinPatience({ find: () => new Promise<never>(() => undefined) }, 20);
  expect(await desk.find(asked)).toBeNull();
  expect(await desk.find(asked)).toBeNull();
});

test('an answer in time is passed on', async () => {
  expect(await withinPatience({ find: async () => good }).find(asked)).toBe(good);
});
