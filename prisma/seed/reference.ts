import type { Database } from '@cabinet/db/open-database';
import { holidayTable } from '@cabinet/domain/calendar';
import { firstMinimums } from '@cabinet/domain/fees';
import { anId } from '@cabinet/testkit/random';
import { serviceCategories } from './services/categories.ts';
import { firstServices } from './services/services.ts';

/** The calendar and the sums that fees are counted from; an administrator keeps them up to date. */
export async function seedReference(db: Database): Promise<void> {
  await db.holiday.createMany({
    data: holidayTable(2024, 2030).map(({ date, name }) => ({ date, nameUk: name, nameEn: name })),
    skipDuplicates: true,
  });
  // Martial law in force since this day; decree 64/2022.
  await db.martialLaw.createMany({ data: { startsOn: '2022-02-24', endsOn: null }, skipDuplicates: true });
  await db.subsistenceMinimum.createMany({ data: [...firstMinimums], skipDuplicates: true });
  await db.serviceCategory.createMany({
    data: serviceCategories.map(({ code, parent, name, summary, position }) => ({
      code,
      parentCode: parent,
      nameUk: name.uk,
      nameEn: name.en,
      summaryUk: summary.uk,
      summaryEn: summary.en,
      position,
    })),
    skipDuplicates: true,
  });
}

/** Publishes the first services, offered by the given offices; those already there are left as they are. */
export async function seedServices(db: Database, officeIds: readonly string[], now: Date): Promise<void> {
  for (const definition of firstServices) {
    if (await db.service.findUnique({ where: { code: definition.code }, select: { id: true } })) continue;
    const revisionId = anId();
    await db.service.create({
      data: {
        id: anId(),
        code: definition.code,
        categoryCode: definition.category,
        currentRevisionId: revisionId,
        revisions: { create: { id: revisionId, number: 1, definition, publishedAt: now } },
        offices: { create: officeIds.map((officeId) => ({ officeId })) },
      },
    });
  }
}
