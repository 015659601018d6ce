import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@cabinet/db/embedded';
import { run } from '@cabinet/launch/processes';
import { keysIn } from '@cabinet/launch/settings';
import pg from 'pg';
import { type Options, readOptions, type WorkName } from './options.ts';
import { repository, type Server } from './processes.ts';
import { describeMachine, machineLines, sideLines, tableOf, wasBusy } from './report.ts';
import { productSettings, type Scene, setScene, type Stage, startProduct } from './scene.ts';
import { type Finding, plans, type Work, type World } from './work.ts';
import { voided } from './works/finding.ts';
import { growth } from './works/growth.ts';
import { list } from './works/list.ts';
import { mixed } from './works/mixed.ts';
import { read } from './works/read.ts';
import { signIn } from './works/sign-in.ts';
import { start } from './works/start.ts';
import { submit } from './works/submit.ts';
import { upload } from './works/upload.ts';

const works: Readonly<Record<WorkName, Work>> = { start, read, list, submit, upload, 'sign-in': signIn, mixed, growth };
const results = join(repository, '.cache/bench');
const tell = (line: string): void => console.log(line);

type Ending = () => Promise<unknown>;

const query = async (url: string, text: string): Promise<unknown> => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query(text).finally(() => db.end());
  return Object.values(rows[0] ?? {})[0];
};

/** Two databases of the same make, the second with ten times as much in it. */
async function setScenes(stage: Stage, url: string, options: Options): Promise<{ small: Scene; large: Scene }> {
  const env = productSettings(stage, url);
  await run(join(repository, 'apps/api/src/prepare.ts'), [], { cwd: repository, env });
  await run(join(repository, 'prisma/seed/main.ts'), [], { cwd: repository, env });
  const largeUrl = url.replace(/\/cabinet$/, '/cabinet_large');
  await query(url.replace(/\/cabinet$/, '/postgres'), 'create database cabinet_large template cabinet');
  const { rounds, submits } = plans[options.quick ? 'quick' : 'full'];
  // Both sides of every round, a warm-up and two looks; the mixed load takes from the larger database.
  const drafts = submits * (rounds + 1) * 2 + 10;
  const { persons, applicationsPerPerson, documentsPerPerson, offices } = options;
  const sizes = { applicationsPerPerson, documentsPerPerson, drafts };
  const small = await setScene(stage, url, { ...sizes, persons, offices });
  const large = await setScene(stage, largeUrl, {
    ...sizes,
    persons: persons * 10,
    offices: offices * 10,
    drafts: options.quick ? 3_000 : 15_000,
  });
  for (const { applications, seconds } of [small, large])
    tell(`${applications} applications generated in ${seconds.toFixed(1)} s`);
  return { small, large };
}

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
  const { small, large } = await setScenes(stage, postgres.url, options);
  const product = await open(endings, startProduct(stage, small.databaseUrl));
  const productOverLarge = await open(endings, startProduct({ ...stage, profiles: undefined }, large.databaseUrl));
  const plan = plans[options.quick ? 'quick' : 'full'];
  report(options, machine, await measure({ stage, plan, small, large, product, productOverLarge }, options.only));
}

const endings: Ending[] = [];
const end = async (): Promise<void> => {
  for (const ending of endings.splice(0).reverse()) await ending();
};
process
  .on('SIGINT', () => void end().then(() => process.exit(130)))
  .on('SIGTERM', () => void end().then(() => process.exit(143)));
try {
  await bench(readOptions(process.argv.slice(2)), endings);
} catch (failure) {
  console.error(
    failure instanceof Error ? failure.message : failure,
    failure instanceof Error && failure.cause ? failure.cause : '',
  );
  process.exitCode = 1;
} finally {
  await end();
}
