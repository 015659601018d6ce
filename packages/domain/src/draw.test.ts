import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot, commitmentOf, type DrawEntry, drawOrder } from './draw.ts';

// Reckoned with sha256sum, so that another program's answer is the measure: printf 'lot\nb' | sha256sum.
test('the order of a draw is the one that any SHA-256 program gives', async () => {
  expect(await commitmentOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await drawOrder('lot', ['a', 'b', 'c', 'd'])).toEqual(['c', 'd', 'b', 'a']);
});

const wishes = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4'), { minLength: 1, maxLength: 4 });
const entries = fc
  .array(fc.record({ wishes, anyOther: fc.boolean() }), { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ticket: `t${index}`, ...one })));
const places = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })
  .map((counts) => new Map(counts.map((count, index) => [`p${index + 1}`, count])));

/** Everything that would do for one, the dearest first. */
const doing = (entry: DrawEntry | undefined): readonly string[] =>
  entry?.anyOther ? [...new Set([...entry.wishes, 'p1', 'p2', 'p3', 'p4'])] : (entry?.wishes ?? []);

test('nobody gets what they did not ask for, no place is given twice, and none that somebody wants is left over', () => {
  fc.assert(
    fc.property(entries, places, (asked, given) => {
      const result = allot(
        asked.map(({ ticket }) => ticket),
        asked,
        given,
      );
      const used = new Map<string, number>();
      for (const { ticket, place } of result) {
        const own = doing(asked.find((entry) => entry.ticket === ticket));
        if (place === null) continue;
        expect(own).toContain(place);
        used.set(place, (used.get(place) ?? 0) + 1);
      }
      for (const [place, count] of used) expect(count).toBeLessThanOrEqual(given.get(place) ?? 0);
      for (const { ticket, place } of result) {
        const own = doing(asked.find((entry) => entry.ticket === ticket));
        if (place === null) for (const wish of own) expect(used.get(wish) ?? 0).toBe(given.get(wish) ?? 0);
      }
    }),
  );
});

test('who is drawn earlier never has a dearer wish left to somebody after them', () => {
  fc.assert(
    fc.property(entries, places, (asked, given) => {
      const result = allot(
        asked.map(({ ticket }) => ticket),
        asked,
        given,
      );
      const left = new Map(given);
      for (const { ticket, place } of result) {
        const own = doing(asked.find((entry) => entry.ticket === ticket));
        expect(place).toBe(own.find((wish) => (left.get(wish) ?? 0) > 0) ?? null);
        if (place !== null) left.set(place, (left.get(place) ?? 0) - 1);
      }
    }),
  );
});

test('who takes any other time gets the earliest that is left, however many times there are', () => {
  const starts = Array.from(
    { length: 40 },
    (_, index) => `2026-11-${10 + Math.floor(index / 4)}T0${index % 4}:00:00.000Z`,
  );
  const given = new Map([...starts].reverse().map((start) => [start, 1]));
  const [first = ''] = starts;
  const asked = Array.from({ length: 42 }, (_, index) => ({
    ticket: `t${index}`,
    wishes: [first],
    anyOther: index !== 1,
  }));

  const result = allot(
    asked.map(({ ticket }) => ticket),
    asked,
    given,
  );

  expect(result.map(({ place }) => place)).toEqual([first, null, ...starts.slice(1), null]);
});

test('over many seeds every ticket is first about as often as any other', async () => {
  const tickets = ['a', 'b', 'c', 'd'];
  const first = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) {
    const [winner = ''] = await drawOrder(`seed ${seed}`, tickets);
    first.set(winner, (first.get(winner) ?? 0) + 1);
  }
  // Chi-squared with three degrees of freedom: 16.3 is passed by chance once in a thousand; the seeds are fixed.
  const squared = tickets.reduce((sum, ticket) => sum + ((first.get(ticket) ?? 0) - 500) ** 2 / 500, 0);
  expect(squared).toBeLessThan(16.3);
});
