import { lookUpCertificates } from '@cabinet/kep/node/centre-client';
import { type Centre, centreNamed } from '@cabinet/kep/node/centres';
import { ClientError } from '@cabinet/kep/node/client-error';
import { createGuardedFetch, hostAndPort } from '@cabinet/kep/node/guarded-fetch';
import { createRevocationSource } from '@cabinet/kep/node/revocation-client';
import { timestampSignature } from '@cabinet/kep/node/timestamp-client';
import { type OpenTrustStore, openTrustStore } from '@cabinet/kep/node/trust-store';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { CentreSilent, type Signing, type TestKeyOrder } from './port.ts';

const timeoutMs = 10_000;
const maximumBytes = 1_048_576;
const reloadMs = 5 * 60_000;

const silent = (failure: unknown): never => {
  if (failure instanceof ClientError) throw new CentreSilent(failure.reason, { cause: failure });
  throw failure;
};

/** The folder is the operator's: what came and went with a change of it belongs into the log. */
const watchFolder = (store: OpenTrustStore, log: Logger): (() => void) => {
  const reload = async (): Promise<void> => {
    const changes = await store.reload();
    if (!changes.ok) log.error({ why: changes.why }, 'folder of trust cannot be trusted, the former state stays');
    else if (changes.came.length + changes.went.length > 0)
      log.warn({ came: changes.came, went: changes.went }, 'folder of trust has changed');
  };
  const timer = setInterval(() => void reload(), reloadMs);
  timer.unref();
  const now = (): void => void reload();
  process.on('SIGHUP', now);
  return () => {
    clearInterval(timer);
    process.off('SIGHUP', now);
  };
};

interface Options {
  readonly directory: string;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Whoever has a root of tests in the folder of a real installation has made a mistake, or wants to be told so. */
const testsCount = ({ NODE_ENV, KEP_TEST_CENTRES }: Config): boolean => NODE_ENV !== 'production' || KEP_TEST_CENTRES;

/** The centre of a demonstration: its address is a setting, not one that a certificate names. */
const testIssuer = ({ KEP_DEMO_ISSUER: url }: Config): Signing['issueTest'] => {
  if (url === undefined) return null;
  const fetch = createGuardedFetch({ allowed: () => new Set([hostAndPort(url) ?? '']), timeoutMs, maximumBytes });
  return (order: TestKeyOrder) =>
    fetch(url, { body: JSON.stringify(order), contentType: 'application/json', retry: false }).catch(silent);
};

const openCentres = async (config: Config, { directory, log, now }: Options): Promise<Signing> => {
  const store = await openTrustStore({ directory });
  const fetch = createGuardedFetch({ allowed: store.allowedHosts, timeoutMs, maximumBytes });
  const onFault = ({ url, error }: { url: string; error: unknown }): void =>
    log.warn({ url, error: String(error) }, 'a trust centre gave no usable answer');
  const allowsTests = testsCount(config);
  const nameOf = ({ names }: Centre): string => names[0] ?? '';
  const isTest = (centre: Centre): boolean => {
    const trust = store.current();
    const tests = trust.anchors.filter((anchor) => trust.isTestAnchor(anchor));
    return tests.length > 0 && tests.length === trust.anchors.length && centre.names.length > 0;
  };
  const named = (id: string): Centre | undefined => centreNamed(store.centres(), id);
  const authority = (): string | null =>
    config.KEP_TIMESTAMPS ?? store.centres().find(({ tsp }) => tsp !== null)?.tsp ?? null;
  return {
    centres: () =>
      store.centres().map((centre) => ({
        ...{ id: nameOf(centre), name: nameOf(centre), looksUp: centre.cmp !== null, test: isTest(centre) },
      })),
    trust: store.current,
    revocation: createRevocationSource({ fetch, now, centres: store.centres, onFault }),
    allowsTests,
    lookUp: async (centreId, keyIds) => {
      const centre = named(centreId);
      if (!centre) return [];
      const found = await lookUpCertificates(keyIds, centre, fetch).catch(silent);
      return found.map(({ der }) => der);
    },
    timestamp: async (cms) => {
      const url = authority();
      return url === null ? null : timestampSignature(cms, { url, fetch, trust: store.current(), now }).catch(silent);
    },
    issueTest: testIssuer(config),
    close: watchFolder(store, log),
  };
};

const trustsNobody: Signing = {
  centres: () => [],
  trust: () => ({
    ...{ anchors: [], intermediates: [], issuerStatusAt: () => 'unlisted', isTestAnchor: () => false },
    ...{ issuerStatesOf: () => [], knownOf: () => [] },
  }),
  revocation: { find: async () => null },
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
