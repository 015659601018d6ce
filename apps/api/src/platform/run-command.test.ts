import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test.each(['given-up', 'prepare', 'rewrite-keys'])(
  'the command %s says in words which setting is missing, without a trace of the program',
  (command) => {
    const file = fileURLToPath(new URL(`../${command}.ts`, import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [file], { env: {}, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The settings are not complete:\n/);
    expect(stderr).toContain('DATABASE_URL');
    expect(stderr).not.toMatch(/^ +at /m);
  },
  30_000,
);
