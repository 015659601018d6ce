import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#platform/config.ts';

const folder = /^[0-9a-f]{2}$/;
const fileKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isOlder = async (path: string, moment: Date): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.mtime < moment;
};

/**
 * Keys of the disk store last written before the moment, one folder of it at a time. Other stores cannot be listed through
 * the port and answer nothing.
 */
export async function* storedKeys(config: Config, olderThan: Date): AsyncGenerator<readonly string[]> {
  if (config.FILES !== 'disk') return;
  for (const name of await readdir(config.FILES_DIRECTORY)) {
    if (!folder.test(name)) continue;
    const old: string[] = [];
    for (const key of await readdir(join(config.FILES_DIRECTORY, name))) {
      if (fileKey.test(key) && (await isOlder(join(config.FILES_DIRECTORY, name, key), olderThan))) old.push(key);
    }
    if (old.length > 0) yield old;
  }
}
