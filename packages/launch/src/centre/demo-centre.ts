import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ServedCentre, serveCentre } from '@cabinet/kep/testing/serve-centre';
import type { TestCentre } from '@cabinet/kep/testing/test-centre';
import { writeTrustFolder } from '@cabinet/kep/testing/trust-folder';
import { centreIn, keepCentre } from './kept-centre.ts';

/** A test КНЕДП beside a cabinet for demonstrations, and what the API has to be told of it. */
export interface DemoCentre {
  readonly settings: Readonly<Record<'KEP_DIRECTORY' | 'KEP_DEMO_ISSUER' | 'KEP_TEST_CENTRES', string>>;
  stop(): Promise<void>;
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const portTaken = ({ baseUrl }: TestCentre, directory: string): string =>
  `Порт ${new URL(baseUrl).port} зайнятий, а на ньому має відповідати тестовий КНЕДП цього кабінету: адресу записано в сертифікатах. ` +
  `Зупиніть програму, яка зайняла порт. Або вилучіть теку ${directory}: кабінет зробить новий КНЕДП, а тестові ключі треба буде взяти знову.`;

async function serve(centre: TestCentre, directory: string): Promise<ServedCentre> {
  try {
    return await serveCentre(centre, { issuing: (issuer) => keepCentre(directory, issuer) });
  } catch (error) {
    throw isTaken(error) ? new Error(portTaken(centre, directory), { cause: error }) : error;
  }
}

/**
 * Starts the test КНЕДП that is kept in the folder, made there on the first start. The API believes it as a centre of
 * tests only. Throws a sentence for people when its port is taken.
 */
export async function startDemoCentre(directory: string): Promise<DemoCentre> {
  const trust = join(directory, 'trust');
  await mkdir(trust, { recursive: true, mode: 0o700 });
  const centre = await centreIn(directory);
  const served = await serve(centre, directory);
  try {
    await writeTrustFolder(trust, { centre });
  } catch (error) {
    await served.stop();
    throw error;
  }
  return {
    settings: { KEP_DIRECTORY: trust, KEP_DEMO_ISSUER: `${served.url}/issue`, KEP_TEST_CENTRES: 'true' },
    stop: served.stop,
  };
}

type Given = Readonly<Record<string, string | undefined>>;

/** Only beside invented people, where no centre is given, and never where somebody says that this is production. */
export const wantsDemoCentre = (demo: boolean, { KEP_DIRECTORY, NODE_ENV }: Given): boolean =>
  demo && !KEP_DIRECTORY && NODE_ENV !== 'production';
