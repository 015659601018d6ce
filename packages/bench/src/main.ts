import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@cabinet/db/embedded';
import { run } from '@cabinet/launch/processes';
import { keysIn } from '@cabinet/launch/settings';
import pg from 'pg';
import type { Sizes } from './generate/cast.ts';
import { type Options, readOptions, usage, type WorkName } from './options.ts';
import { repository, type Server } from './processes.ts';
import { describeMachine, machineLines, sideLines, tableOf, wasBusy } from './report.ts';
import { productSettings, type Scene, setScene, type Stage, startProduct } from './scene.ts';
import { type Finding, type Ground, plans, type Work, type World } from './work.ts';
import { voided } from './works/finding.ts';
import { catalogue } from './works/catalogue.ts';
import { booking } from './works/booking.ts';
import { growth } from './works/growth.ts';
import { kep } from './works/kep.ts';
import { list } from './works/list.ts';
import { mixed } from './works/mixed.ts';
import { read } from './works/read.ts';
import { registry } from './works/registry.ts';
import { signIn } from './works/sign-in.ts';
import { start } from './works/start.ts';
import { submit } from './works/submit.ts';
import { upload } from './works/upload.ts';

const works: Readonly<Record<WorkName, Work>> = {
  start,
  read,
  list,
  submit,
  booking,
  upload,
  'sign-in': signIn,
  mixed,
  growth,
  catalogue,
  registry,
  kep,
};
const results = join(repository, '.cache/bench');
const tell = (line: string): void => console.log(line);

type Ending = () => Promise<unknown>;

const query = async (url: string, text: string): Promise<unknown> => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query(text).finally(() => db.end());
  return Object.values(rows[0] ?? {})[0];
};

/** Prepares empty databases of the same make and answers the addresses of all but the first. */
async function prepareDatabases(stage: Stage, url: string) {
  const env = productSettings(stage, url);
  await run(join(repository, 'apps/api/src/prepare.ts'), [], { cwd: repository, env });
  await run(join(repository, 'prisma/seed/main.ts'), [], { cwd: repository, env });
  const named = (name: string): string => url.replace(/\/cabinet$/, `/${name}`);
  for (const name of ['cabinet_large', 'cabinet_catalogue', 'cabinet_registry'])
    await query(named('postgres'), `create database ${name} template cabinet`);
  return {
    largeUrl: named('cabinet_large'),
    catalogueUrl: named('cabinet_catalogue'),
    registryUrl: named('cabinet_registry'),
  };
}

async function fill(stage: Stage, url: string, sizes: Sizes): Promise<Scene> {
  const scene = await setScene(stage, url, sizes);
  tell(`${scene.applications} applications generated in ${scene.seconds.toFixed(1)} s`);
  return scene;
}

const sizesOf = (options: Options): { small: Sizes; large: Sizes } => {
  const { quick, persons, applicationsPerPerson, documentsPerPerson, offices } = options;
  const { rounds, submits } = plans[quick ? 'quick' : 'full'];
  // Both sides of every round, a warm-up and two looks; the mixed load takes from the larger database.
  const drafts = submits * (rounds + 1) * 2 + 10;
  const small = { persons, offices, applicationsPerPerson, documentsPerPerson, drafts };
  return {
    small,
    large: { ...small, persons: persons * 10, offices: offices * 10, drafts: quick ? 3_000 : 15_000 },
  };
};

/** The product's own log says why it refused; the folder of the run will be gone. */
const keepLog = ({ stage }: World, name: WorkName): void => {
  mkdirSync(results, { recursive: true });
  copyFileSync(join(stage.directory, 'product.log'), join(results, `void-${name}.log`));
};

async function measure(world: World, names: readonly WorkName[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of names) {
    const began = performance.now();
    const found = await works[name](world).catch((failure: unknown) => {
      keepLog(world, name);
      return [voided(name, failure)];
    });
    findings.push(...found);
    tell(`${name}: measured in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  return findings;
}

const open = async (endings: Ending[], starting: Promise<Server>): Promise<Server> => {
  const server = await starting;
  endings.push(() => server.stop());
  return server;
};

function report(options: Options, machine: ReturnType<typeof describeMachine>, findings: readonly Finding[]): void {
  mkdirSync(results, { recursive: true });
  const at = new Date().toISOString();
  const file = join(results, `${at.slice(0, 19).replaceAll(':', '-')}.json`);
  writeFileSync(file, JSON.stringify({ at, options, machine, findings }, null, 2));
  for (const line of ['', ...machineLines(machine), '', ...findings.flatMap(sideLines), '', ...tableOf(findings), ''])
    tell(line);
  const missed = findings.filter(({ met }) => met === false).length;
  if (findings.some(({ figure }) => figure === 'void')) process.exitCode = 1;
  for (const { figure, title, details } of findings) if (figure === 'void') tell(`${title}: ${details.why}`);
  tell(missed === 0 ? 'Every figure measured here is met.' : `${missed} of ${findings.length} figures are missed.`);
  if (wasBusy(machine)) tell('Others used the machine too: trust the CPU per call, not the ratios.');
  if (options.quick) tell('A quick run shows the direction; quote a full one.');
  if (options.profile) tell('Profiling slows the product: do not quote these figures.');
  tell(file);
}

async function bench(options: Options, endings: Ending[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'cabinet-bench-'));
  endings.push(async () => rmSync(directory, { recursive: true, force: true }));
  const profiles = options.profile ? join(repository, '.cache/bench/profiles') : undefined;
  const stage: Stage = { directory, keys: keysIn(directory), seed: options.seed, profiles };
  const postgres = await startPostgres({ directory: join(directory, 'postgres'), persistent: false });
  endings.push(() => postgres.stop());
  const machine = describeMachine(repository, String(await query(postgres.url, 'show server_version')));
  const { largeUrl, ...others } = await prepareDatabases(stage, postgres.url);
  const sizes = sizesOf(options);
  const small = await fill(stage, postgres.url, sizes.small);
  const product = await open(endings, startProduct(stage, small.databaseUrl));
  const openLarge = async (): Promise<Ground> => {
    const scene = await fill(stage, largeUrl, sizes.large);
    return { scene, product: await open(endings, startProduct({ ...stage, profiles: undefined }, largeUrl)) };
  };
  let ground: Promise<Ground> | undefined;
  const large = (): Promise<Ground> => (ground ??= openLarge());
  const plan = plans[options.quick ? 'quick' : 'full'];
  report(options, machine, await measure({ stage, plan, small, product, ...others, large }, options.only));
}

const endings: Ending[] = [];
const end = async (): Promise<void> => {
  for (const ending of endings.splice(0).reverse()) await ending();
};
process
  .on('SIGINT', () => void end().then(() => process.exit(130)))
  .on('SIGTERM', () => void end().then(() => process.exit(143)));
// Some package managers hand their own separator on.
const args = process.argv.slice(2).filter((arg) => arg !== '--');
try {
  if (args.includes('--help')) tell(usage);
  else await bench(readOptions(args), endings);
} catch (failure) {
  console.error(
    failure instanceof Error ? failure.message : failure,
    failure instanceof Error && failure.cause ? failure.cause : '',
  );
  process.exitCode = 1;
} finally {
  await end();
}
