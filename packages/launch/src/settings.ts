import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of one installation. Lost keys mean unreadable data, so they are made once and kept. */
export interface Keys {
  readonly SECRET_KEY: string;
  readonly DATA_KEY: string;
  readonly PASSWORD_PEPPER: string;
  /** Written here by hand after a rotation of DATA_KEY (apps/api/README.md, "A new data key"). */
  readonly DATA_KEY_VERSION?: string;
  readonly DATA_KEY_PREVIOUS?: string;
}

const fresh = (): string => randomBytes(32).toString('base64');

/** The keys kept in the folder (mode 0600), made on the first start. */
export function keysIn(directory: string): Keys {
  const path = join(directory, 'keys.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Keys;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const keys: Keys = { SECRET_KEY: fresh(), DATA_KEY: fresh(), PASSWORD_PEPPER: fresh() };
  writeFileSync(path, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' });
  return keys;
}
