import { expect, test } from 'vitest';
import { addressOfHold } from '#shared/visits/hold-address.ts';
import { bookedAs, heldAt, heldFor, overlapping } from './held.ts';
import { addressOf, planIn } from './plan.ts';

const plan = planIn(
  new URLSearchParams({
    topic: 'passport',
    office: 'o1',
    date: '2026-11-27',
    from: '2026-11-27T07:30:00Z',
    hold: 'h1',
  }),
);
const bilingual = { uk: '', en: '' };
const office = {
  name: bilingual,
  address: bilingual,
  phone: '',
  textContact: '',
  access: [],
  channels: [],
  perPerson: 3,
};
const topic = { name: bilingual, bring: [], minutes: 35, channels: [], serviceCodes: [] };
const hold = {
  // Ids of the server, in short.
  id: 'h1' as never,
  topic: { ...topic, id: 't1' as never, code: 'passport' },
  office: { ...office, id: 'o1' as never },
  channel: 'office' as const,
  from: '2026-11-27T07:30:00.000Z',
  to: '2026-11-27T08:05:00.000Z',
  needs: [],
  pace: 10 as const,
  heldUntil: '2026-11-27T07:00:00.000Z',
  extensions: 3,
};

test('I14 the end of a hold is told only for the time that it holds', () => {
  expect(heldFor(hold, plan)).toBe(hold);
  expect(heldFor(hold, { ...plan, from: '2026-11-27T08:05:00Z' })).toBeNull();
  expect(heldFor(hold, { ...plan, office: 'o2' })).toBeNull();
  expect(heldFor(hold, { ...plan, topic: 'benefit' })).toBeNull();
  expect(heldFor(hold, { ...plan, from: '' })).toBeNull();
  expect(heldAt(hold, { ...plan, channel: 'phone' })).toBeNull();
  expect(heldFor(null, plan)).toBeNull();
});

test('I14 who left the form comes back to the very step with the held time', () => {
  const [path, query] = addressOfHold(hold).split('?');
  expect(path).toBe('/booking/details');
  expect(addressOf('details', planIn(new URLSearchParams(query)))).toBe(
    addressOf('details', { ...plan, needs: [], from: hold.from }),
  );
});

test('I6 a plan that is booked already is known by its hold, or by its matter, centre and time', () => {
  const visit = { ...hold, id: 'v1' as never };
  expect(bookedAs([visit], plan)).toBe(visit);
  expect(bookedAs([{ ...hold, from: '2026-12-01T07:30:00.000Z' }], plan)?.from).toBe('2026-12-01T07:30:00.000Z');
  expect(bookedAs([visit], { ...plan, office: 'o2' })).toBeUndefined();
  expect(bookedAs([visit], { ...plan, from: '' })).toBeUndefined();
});

test('I6 visits one after the other do not overlap', () => {
  const later = { from: '2026-11-27T08:05:00Z', to: '2026-11-27T08:40:00Z' };
  expect(overlapping([hold, later], { from: hold.from, to: hold.to })).toEqual([hold]);
  expect(overlapping([hold, later], { from: '2026-11-27T08:00:00Z', to: '2026-11-27T08:10:00Z' })).toEqual([
    hold,
    later,
  ]);
});
