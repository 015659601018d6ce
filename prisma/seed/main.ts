import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@cabinet/db/open-database';
import { openSecrets } from '@cabinet/secrets/secrets';
import { seedAid } from './aid.ts';
import { seedCatalogue } from './catalogue/seed-catalogue.ts';
import { seedDemoCatalogue } from './catalogue/seed-demo-catalogue.ts';
import { seedDemoConsultations } from './consultations.ts';
import { seedContent } from './content/seed-content.ts';
import { seedDemoAccounts, seedOffices } from './demo.ts';
import { importPlaces } from './places/import-places.ts';
import { readCodifier } from './places/parse-katottg.ts';
import { seedReference, seedServices } from './reference.ts';
import { seedSchedules } from './schedules.ts';
import { seedTopics } from './topics.ts';

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}: the seed writes rows that only this cabinet's keys can read`);
  return value;
};

/** Fills an empty database: reference data always, demonstration people and centres with --demo. Safe to run again. */
async function seed(demo: boolean): Promise<void> {
  const {
    prisma: db,
    pool,
    close,
  } = openDatabase({ url: needed('DATABASE_URL'), poolSize: 2, connectionTimeoutMs: 30_000 });
  const now = new Date();
  try {
    await seedReference(db);
    if ((await db.place.count()) === 0) {
      const sample = createReadStream(fileURLToPath(new URL('./places/sample.tsv', import.meta.url)), 'utf8');
      const { rows, faults } = await readCodifier(sample);
      if (faults.length > 0) throw new Error(`The sample of places has ${faults.length} faults`);
      await importPlaces(pool, rows);
    }
    const offices = demo ? await seedOffices(db) : {};
    await seedServices(db, Object.values(offices), now);
    await seedTopics(db);
    await seedContent(db, { now, demo });
    await seedCatalogue(db);
    await seedSchedules(db, offices, now);
    if (demo) {
      const secrets = openSecrets({
        secretKey: needed('SECRET_KEY'),
        dataKey: needed('DATA_KEY'),
        dataKeyVersion: Number(process.env.DATA_KEY_VERSION ?? 1),
        previousDataKey: process.env.DATA_KEY_PREVIOUS || undefined,
      });
      const tools = { db, secrets, pepper: needed('PASSWORD_PEPPER'), now };
      await seedDemoAccounts(tools, offices);
      await seedDemoConsultations({ db, secrets, now }, offices.MRF);
      await seedDemoCatalogue(db, now);
      await seedAid(tools);
    }
  } finally {
    await close();
  }
}

await seed(process.argv.includes('--demo'));
