import { listOfficesRoute } from '@cabinet/contracts/administration';
import { isWorkingDay } from '@cabinet/domain/calendar';
import { anId } from '@cabinet/testkit/random';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { workCalendarFor } from './public.ts';

const cabinet = useCabinet();

test('a visitor reads every active centre with hours and a contact that needs no voice', async () => {
  await storeOffice(cabinet.db, { nameUk: 'ЦНАП Відкритий' });
  await storeOffice(cabinet.db, { nameUk: 'ЦНАП Закритий', active: false });

  const { status, body } = await cabinet.call(null, listOfficesRoute);

  expect(status).toBe(200);
  expect(body.items.map(({ nameUk }) => nameUk)).toEqual(['ЦНАП Відкритий']);
  expect(body.items[0]?.hours).toHaveLength(5);
  expect(body.items[0]?.textContact).not.toBe('');
});

test('an exception of one office wins over the common one, and other offices do not notice it', async () => {
  const [mine, other] = [await storeOffice(cabinet.db), await storeOffice(cabinet.db)];
  await cabinet.db.calendarException.createMany({
    data: [
      { id: anId(), officeId: null, date: '2026-11-23', working: false, reasonUk: 'санітарний день' },
      { id: anId(), officeId: mine, date: '2026-11-23', working: true, reasonUk: 'черговий день' },
    ],
  });

  expect(isWorkingDay('2026-11-23', await workCalendarFor(cabinet.db, mine))).toBe(true);
  expect(isWorkingDay('2026-11-23', await workCalendarFor(cabinet.db, other))).toBe(false);
});
