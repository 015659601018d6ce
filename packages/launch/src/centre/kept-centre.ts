import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestCentre, type TestCentre, testCentreFromJson } from '@cabinet/kep/testing/test-centre';
import { freePort } from '../free-port.ts';

const now = (): Date => new Date();
const fileIn = (directory: string): string => join(directory, 'centre.json');

/** Writes the centre with its keys and all it has issued (mode 0600): whole, or as it was before. */
export async function keepCentre(directory: string, centre: TestCentre): Promise<void> {
  const [path, beside] = [fileIn(directory), `${fileIn(directory)}.new`];
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(centre.toJson()));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

// Certificates name the port for years, so it must not be one that the system hands out, nor that of the neighbour.
const portToKeep = (): Promise<number> => freePort(20_000 + randomInt(10_000));

/** The centre kept in the folder, made on the first start. Throws a sentence for people when its file is broken. */
export async function centreIn(directory: string): Promise<TestCentre> {
  if (!existsSync(fileIn(directory))) {
    const baseUrl = `http://127.0.0.1:${await portToKeep()}`;
    const made = await createTestCentre({ name: 'Кабінет', baseUrl, now });
    await keepCentre(directory, made);
    return made;
  }
  const kept = await readFile(fileIn(directory), 'utf8');
  return Promise.resolve()
    .then(() => testCentreFromJson(JSON.parse(kept), { now }))
    .catch((cause: unknown) => {
      const sentence = `Файл тестового КНЕДП ${fileIn(directory)} пошкоджено. Вилучіть теку ${directory}: кабінет зробить новий КНЕДП, а тестові ключі треба буде взяти знову.`;
      throw new Error(sentence, { cause });
    });
}
