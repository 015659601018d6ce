import { expect, test } from 'vitest';
import { type Pending, seenOn, seenWith } from './pending.ts';

const hit = { visits: 0, days: [] };
const week: Pending = { kind: 'week', seen: 'first', hit, typed: {}, form: { validFrom: '2026-11-25', week: [] } };
const reason = { reasonUk: 'Навчання', reasonEn: 'Training' };
const dayForm = { date: '2026-11-25', shifts: [], worksOnDayOff: false, ...reason };
const day: Pending = { kind: 'day', seen: null, hit, typed: {}, form: dayForm };

const exception = (id: string, date: string) => ({
  ...{ id, date, shifts: null, reason: { uk: '', en: '' } },
  ...{ createdAt: '2026-11-22T08:00:00.000Z', createdByName: 'Службенко О. П.' },
});

test('a week that was typed before goes by the one it began from, also when a colleague has put another meanwhile', () => {
  expect(seenWith(week, 'second')).toBe('first');
  expect(seenWith({ ...week, seen: null }, 'second')).toBeNull();
  expect(seenWith(null, 'second')).toBe('second');
});

test('once the officer was told of the colleague’s change, the form goes by what stands there now', () => {
  const { seen: _told, ...told } = week;
  expect(seenWith(told, 'second')).toBe('second');
});

test('an exceptional day goes by what stood there when its form began; another day by what stands there now', () => {
  const now = [exception('put-meanwhile', '2026-11-25'), exception('other', '2026-11-26')];
  expect(seenOn(day, now, '2026-11-25')).toBeNull();
  expect(seenOn(day, now, '2026-11-26')).toBe('other');
  expect(seenOn(null, now, '2026-11-25')).toBe('put-meanwhile');
  expect(seenOn(null, [], '2026-11-25')).toBeNull();
});
