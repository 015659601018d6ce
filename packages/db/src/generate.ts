import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prismaFolder, readSchema, repositoryRoot } from './repository.ts';

const require = createRequire(import.meta.url);
const generatedFolder = join(repositoryRoot, 'packages/db/generated');
const stamp = join(generatedFolder, 'schema.sha256');

/** The generator's version counts too: another Prisma writes another client from the same schema. */
const fingerprint = (): string => {
  const { version } = require('prisma/package.json') as { version: string };
  return createHash('sha256')
    .update(JSON.stringify([version, readSchema()]))
    .digest('hex');
};

const isCurrent = (wanted: string): boolean =>
  existsSync(join(generatedFolder, 'client.ts')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Writes the Prisma client to packages/db/generated; does nothing and answers false when the schema has not changed. */
export const generateClient = (): boolean => {
  const wanted = fingerprint();
  if (isCurrent(wanted)) return false;
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build/index.js');
  const run = spawnSync(process.execPath, [cli, 'generate', '--config', join(prismaFolder, 'prisma.config.ts')], {
    cwd: join(repositoryRoot, 'packages/db'),
    encoding: 'utf8',
    env: {
      ...process.env,
      // Prisma 7's client needs no engine, but the command downloads one unless it is told that there is one.
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, wanted);
  return true;
};

if (import.meta.main) {
  console.log(generateClient() ? 'Prisma client generated.' : 'Prisma client is current.');
}
