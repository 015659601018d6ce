import { lookUpCertificates } from '@cabinet/kep/node/centre-client';
import { centreNamed } from '@cabinet/kep/node/centres';
import { ClientError } from '@cabinet/kep/node/client-error';
import { createGuardedFetch, type GuardedFetch, hostAndPort } from '@cabinet/kep/node/guarded-fetch';
import { createRevocationSource } from '@cabinet/kep/node/revocation-client';
import { timestampSignature } from '@cabinet/kep/node/timestamp-client';
import { type OpenTrustStore, openTrustStore } from '@cabinet/kep/node/trust-store';
import type { RevocationDesk } from '@cabinet/kep/verify/trust';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { listedCentres } from './listed-centres.ts';
import { CentreSilent, type Signing, type SigningCentre, type TestKeyOrder } from './port.ts';

const timeoutMs = 10_000;
const maximumBytes = 1_048_576;
const reloadMs = 5 * 60_000;

const silent = (failure: unknown): never => {
  if (failure instanceof ClientError) throw new CentreSilent(failure.reason, { cause: failure });
  throw failure;
};

interface Options {
  readonly directory: string;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Since then the list tells how things were: a centre may have lost its status unnoticed. */
const tellOldLists = (store: OpenTrustStore, { log, now }: Options): void => {
  for (const { file, operator, nextUpdate } of store.lists())
    if (nextUpdate !== null && nextUpdate < now())
      log.error(
        { file, operator, nextUpdate },
        'a trust list is past its next update: put the new one into the folder',
      );
};

interface Folder {
  readonly store: OpenTrustStore;
  readonly centres: () => readonly SigningCentre[];
  readonly close: () => void;
}

/** The folder is the operator's: what came and went with a change of it belongs into the log. */
const openFolder = async (options: Options): Promise<Folder> => {
  const { directory, log, now } = options;
  const store = await openTrustStore({ directory });
  let centres = await listedCentres(store, now());
  tellOldLists(store, options);
  const reload = async (): Promise<void> => {
    const changes = await store.reload();
    tellOldLists(store, options);
    if (!changes.ok) log.error({ why: changes.why }, 'folder of trust cannot be trusted, the former state stays');
    else if (changes.came.length + changes.went.length > 0) {
      centres = await listedCentres(store, now());
      log.warn({ came: changes.came, went: changes.went }, 'folder of trust has changed');
    }
  };
  const again = (): void => void reload();
  const timer = setInterval(again, reloadMs);
  timer.unref();
  process.on('SIGHUP', again);
  const close = (): void => {
    clearInterval(timer);
    process.off('SIGHUP', again);
  };
  return { store, centres: () => centres, close };
};

const fetchOnlyFrom = (url: string): GuardedFetch => {
  const allowed = new Set([hostAndPort(url) ?? '']);
  return createGuardedFetch({ allowed: () => allowed, timeoutMs, maximumBytes });
};

/** Whoever has a root of tests in the folder of a real installation has made a mistake, or wants to be told so. */
const testsCount = ({ NODE_ENV, KEP_TEST_CENTRES }: Config): boolean => NODE_ENV !== 'production' || KEP_TEST_CENTRES;

/** The centre of a demonstration: its address is a setting, not one that a certificate names. */
const testIssuer = ({ KEP_DEMO_ISSUER: url }: Config): Signing['issueTest'] => {
  if (url === undefined) return null;
  const fetch = fetchOnlyFrom(url);
  return (order: TestKeyOrder) =>
    fetch(url, { body: JSON.stringify(order), contentType: 'application/json', retry: false }).catch(silent);
};

const openCentres = async (config: Config, options: Options): Promise<Signing> => {
  const { log, now } = options;
  const { store, centres, close } = await openFolder(options);
  const fetch = createGuardedFetch({ allowed: store.allowedHosts, timeoutMs, maximumBytes });
  const onFault = ({ url, error }: { url: string; error: unknown }): void =>
    log.warn({ url, error: String(error) }, 'a trust centre gave no usable answer');
  const failedAt = (url: string) => (error: unknown) => {
    onFault({ url, error });
    return silent(error);
  };
  const desk = (): RevocationDesk => createRevocationSource({ fetch, now, centres: store.centres, onFault });
  const authority = (): string | null =>
    config.KEP_TIMESTAMPS ?? store.centres().find(({ tsp }) => tsp !== null)?.tsp ?? null;
  return {
    ...{ centres, close, trust: store.current, allowsTests: testsCount(config), issueTest: testIssuer(config) },
    ...{ revocation: desk(), relayed: desk() },
    lookUp: async (centreId, keyIds) => {
      const centre = centreNamed(store.centres(), centreId);
      if (!centre) return [];
      const found = await lookUpCertificates(keyIds, centre, fetch).catch(failedAt(centre.cmp ?? ''));
      return found.map(({ der }) => der);
    },
    timestamp: async (cms) => {
      const url = authority();
      if (url === null) return null;
      // The address is the operator's, in the folder or in a setting: nobody wrote it into a certificate.
      const asking = { url, fetch: fetchOnlyFrom(url), trust: store.current(), now };
      return timestampSignature(cms, asking).catch(failedAt(url));
    },
  };
};

const trustsNobody: Signing = {
  centres: () => [],
  trust: () => ({
    ...{ anchors: [], intermediates: [], issuerStatusAt: () => 'unlisted', isTestAnchor: () => false },
    ...{ issuerStatesOf: () => [], knownOf: () => [] },
  }),
  revocation: { find: async () => null },
  relayed: { find: async () => null },
  allowsTests: false,
  lookUp: async () => [],
  timestamp: async () => null,
  issueTest: null,
  close: () => undefined,
};

/** The centres of the configured folder; without one КЕП is not offered. Throws TrustError when the folder is broken. */
export const openSigning = (config: Config, log: Logger, now: () => Date): Promise<Signing> =>
  config.KEP_DIRECTORY
    ? openCentres(config, { directory: config.KEP_DIRECTORY, log, now })
    : Promise.resolve(trustsNobody);
