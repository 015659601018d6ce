import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { signCades } from '@cabinet/kep/cms/sign';
import { openContainer } from '@cabinet/kep/containers/open-container';
import { signDigest, verifyDigest } from '@cabinet/kep/primitives/dstu4145';
import { gost34311 } from '@cabinet/kep/primitives/gost34311';
import { kupyna } from '@cabinet/kep/primitives/kupyna';
import { buildWeb } from '@cabinet/launch/web-build';
import { signingInBrowser } from '../kep/signing-in-browser.ts';
import { aSignedWorld, type SignedWorld, theirKeys } from '../kep/signed-world.ts';
import { repository } from '../processes.ts';
import { median, medianRatio } from '../statistics.ts';
import type { Finding, Plan, Work, World } from '../work.ts';
import { atMost } from './finding.ts';

type Act = () => unknown;

interface Pair {
  readonly title: string;
  /** Milliseconds, or MiB a second where `megabytes` says how many one act hashes. */
  readonly most: number;
  readonly ours: Act;
  /** The peer’s way to the same; null where it has none. */
  readonly theirs: Act | null;
  readonly runs: number;
  readonly megabytes?: number;
}

const timed = async (act: Act): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** Both sides in turn, so that what disturbs one disturbs the other. */
async function measure({ ours, theirs, runs }: Pair): Promise<{ ours: number[]; theirs: number[] }> {
  for (let warm = 0; warm < 3; warm += 1) {
    await ours();
    await theirs?.();
  }
  const found = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    found.ours.push(await timed(ours));
    if (theirs) found.theirs.push(await timed(theirs));
  }
  return found;
}

async function findingOf(pair: Pair): Promise<Finding> {
  const { title, most, megabytes } = pair;
  const milliseconds = await measure(pair);
  const value = median(milliseconds.ours);
  const beside =
    milliseconds.theirs.length > 0
      ? `, ${medianRatio(milliseconds.theirs, milliseconds.ours).toFixed(1)} times as fast as jkurwa`
      : '';
  if (megabytes === undefined) {
    const found = atMost('kep', title, { value, most, unit: ' ms', details: { milliseconds } });
    return { ...found, figure: `${found.figure}${beside}` };
  }
  const perSecond = (megabytes / value) * 1_000;
  return {
    ...{ work: 'kep', title, figure: `${perSecond.toFixed(1)} MiB/s${beside}`, target: `≥ ${most} MiB/s` },
    ...{ met: perSecond >= most, details: { milliseconds } },
  };
}

const mebibyte = 1_048_576;

function pairsOf(world: SignedWorld, { rounds }: Plan): Pair[] {
  const { curve, scalar, point, digest, signature, keyFile, pfx, password, peer } = world;
  const runs = rounds * 10;
  const octets = new Uint8Array(randomBytes(mebibyte));
  const few = octets.subarray(0, mebibyte / 4);
  let next = 0;
  return [
    {
      ...{ title: 'Sign a digest, DSTU 4145 m257', most: 10, runs },
      ours: () => signDigest(curve, digest, scalar),
      theirs: () => peer.key.sign(Buffer.from(digest), 'le'),
    },
    {
      ...{ title: 'Verify a digest, DSTU 4145 m257', most: 12, runs },
      ours: () => verifyDigest(curve, digest, signature, point),
      theirs: () => peer.certificate.pubkey.verify(Buffer.from(digest), Buffer.from(signature), 'le'),
    },
    {
      ...{ title: 'Sign a message as CAdES', most: 20, runs, theirs: peer.sign },
      ours: () => signCades({ key: world.key, certificate: world.certificate, content: world.content, detached: true }),
    },
    {
      ...{ title: 'Verify a message, certificate seen before', most: 12, runs, theirs: peer.verify },
      ours: () => world.verify(world.message),
    },
    {
      ...{
        title: 'Verify a message, certificate never seen',
        most: 40,
        runs: world.strangers.length - 3,
        theirs: null,
      },
      ours: () => world.verify(world.strangers[next++ % world.strangers.length] ?? world.message),
    },
    {
      ...{ title: 'Open a Key-6.dat', most: 130, runs: rounds },
      ours: () => openContainer(keyFile, password),
      theirs: () => theirKeys(keyFile, password),
    },
    {
      title: 'Open a PFX with two keys',
      most: 600,
      runs: rounds,
      ours: () => openContainer(pfx, password),
      theirs: null,
    },
    {
      ...{ title: 'Hash by GOST 34.311', most: 10, runs: rounds, megabytes: 0.25 },
      ours: () => gost34311(few),
      theirs: () => peer.hash(few),
    },
    {
      ...{ title: 'Hash by Kupyna-256', most: 5, runs: rounds, megabytes: 1, theirs: null },
      ours: () => kupyna(octets, 256),
    },
  ];
}

/** What a browser fetches to open a key and sign. */
async function workerSize(): Promise<Finding> {
  const assets = join(await buildWeb(repository, () => undefined), 'assets');
  const name = (await readdir(assets)).find((file) => /^key-worker-.*\.js$/.test(file));
  if (!name) throw new Error('The build has no worker for keys');
  const value = gzipSync(await readFile(join(assets, name)), { level: 9 }).length / 1_000;
  return atMost('kep', 'Worker that opens a key and signs, gzip', { value, most: 20, unit: ' kB' });
}

/** A whole signing as a person waits for it; the first, which nothing is warm for, is told with the rest. */
async function wholeSigning({ stage, plan }: World): Promise<Finding> {
  const { opening, signing } = await signingInBrowser(join(stage.directory, 'cabinet'), plan.rounds + 1);
  const milliseconds = opening.map((opened, run) => opened + (signing[run] ?? Number.NaN));
  const value = median(milliseconds);
  const title = 'Sign an application with a file of 5 MB in Chromium';
  return atMost('kep', title, { value, most: 1_000, unit: ' ms', details: { opening, signing, milliseconds } });
}

/** The signature library beside another implementation, in one process and one run; then as pages use it. */
export const kep: Work = async (world) => {
  const { plan } = world;
  const signed = await aSignedWorld(plan.rounds * 10 + 3);
  const findings: Finding[] = [];
  for (const pair of pairsOf(signed, plan)) findings.push(await findingOf(pair));
  return [...findings, await workerSize(), await wholeSigning(world)];
};
