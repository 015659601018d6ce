import type { Database } from '@cabinet/db/open-database';
import { anId, aWord } from './random.ts';

type OfficeRow = Parameters<Database['office']['create']>[0]['data'];

/** The row of a service centre open on working days from eight to four, with a lunch break. */
export const anOffice = (more: Partial<OfficeRow> = {}): OfficeRow & { id: string } =>
  ({
    id: anId(),
    code: aWord('C').toUpperCase(),
    nameUk: 'ЦНАП Тестової громади',
    // The list of offices names each region by its office: no two are alike.
    nameEn: `Test community service centre ${aWord('')}`,
    addressUk: 'вул. Зразкова, 1',
    addressEn: '1 Zrazkova St',
    phone: '+380000000001',
    email: 'cnap@example.org',
    textContact: 'Чат на сайті, відеозв’язок з перекладачем жестової мови за записом',
    hours: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      opens: '08:00',
      closes: '16:00',
      breakFrom: '12:00',
      breakTo: '13:00',
    })),
    ...more,
  }) as OfficeRow & { id: string };

export const storeOffice = async (db: Database, more: Partial<OfficeRow> = {}): Promise<string> =>
  (await db.office.create({ data: anOffice(more), select: { id: true } })).id;
