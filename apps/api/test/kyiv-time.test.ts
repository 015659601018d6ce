import { kyivClock, kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { expect, test } from 'vitest';
import { useCabinet } from './cabinet.ts';

const cabinet = useCabinet();

interface Row {
  readonly at: string;
  readonly date: string;
  readonly clock: string;
  readonly midnight: string;
}

test('the program and the database agree on the date, the clock and the midnight of Kyiv in each half hour of five years', async () => {
  const { rows } = await cabinet.services.database.pool.query<Row>(`
    select to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      to_char(t at time zone 'Europe/Kyiv', 'YYYY-MM-DD') as date,
      to_char(t at time zone 'Europe/Kyiv', 'HH24:MI') as clock,
      to_char(date_trunc('day', t at time zone 'Europe/Kyiv') at time zone 'Europe/Kyiv' at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS"Z"') as midnight
    from generate_series('2025-01-01Z'::timestamptz, '2030-01-01Z', interval '30 minutes') t`);
  const wrong = rows.filter(({ at, date, clock, midnight }) => {
    const instant = new Date(at);
    const begins = startOfKyivDay(kyivDate(instant)).getTime();
    return kyivDate(instant) !== date || kyivClock(instant) !== clock || begins !== Date.parse(midnight);
  });

  expect(rows).toHaveLength(87_649);
  expect(wrong).toEqual([]);
});
