import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

const found = (): string | undefined => [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path));

const tried = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Path of a Chromium for the journeys, installed when there is none: by Playwright, else from Debian's packages. Empty: Playwright's own. */
export function findChromium(): string {
  const present = found();
  if (present) return present;
  console.log('No browser found: installing one for the tests');
  if (tried('pnpm', '--filter', '@cabinet/e2e', 'exec', 'playwright', 'install', '--with-deps', 'chromium')) return '';
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): boolean => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return tried(command ?? 'apt-get', ...rest);
  };
  if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'))
    return found() ?? '';
  throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to it.');
}
