import type { Bytes } from '../bytes.ts';
import { type Crl, parseCrl } from '../revocation/crl.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { GuardedFetch } from './guarded-fetch.ts';

/** A CRL as it was fetched and as it was read; nothing of it was checked. */
export interface FetchedCrl {
  readonly url: string;
  readonly der: Bytes;
  readonly crl: Crl;
}

export interface CrlDesk {
  /** The CRL at an address. Rejects with ClientError or DerError. */
  fetch(url: string): Promise<FetchedCrl>;
  /** The list turned out not to be its issuer's: the next who asks for it gets it anew. */
  forget(url: string): void;
}

const maximumBytes = 32 * 1024 * 1024;
/** In octets of DER; what was read of it takes a few times as much. */
const keptBytes = 48 * 1024 * 1024;
/** Lists say nextUpdate for the worst case; a complete one and a delta come more often. */
const longestReuse = { complete: 3_600_000, delta: 300_000 } as const;

/**
 * Fetches CRLs and keeps them: until nextUpdate at most, a complete list for an hour and a delta for five minutes. Those
 * who ask for one address at the same time wait for one request.
 */
export const createCrlDesk = ({ fetch, now }: { readonly fetch: GuardedFetch; readonly now: () => Date }): CrlDesk => {
  const kept = new BoundedCache<FetchedCrl>(keptBytes);
  const underWay = new Map<string, Promise<FetchedCrl>>();

  const load = async (url: string): Promise<FetchedCrl> => {
    const der = await fetch(url, { accept: 'application/pkix-crl', maximumBytes });
    const fetched = { url, der, crl: parseCrl(der) };
    const { nextUpdate, baseNumber } = fetched.crl;
    if (nextUpdate !== undefined) {
      const reuse = now().getTime() + longestReuse[baseNumber === undefined ? 'complete' : 'delta'];
      kept.set(url, fetched, { until: new Date(Math.min(nextUpdate.getTime(), reuse)), weight: der.length });
    }
    return fetched;
  };

  return {
    fetch: (url) => {
      const known = kept.get(url, now());
      if (known !== undefined) return Promise.resolve(known);
      const waiting = underWay.get(url) ?? load(url).finally(() => underWay.delete(url));
      underWay.set(url, waiting);
      return waiting;
    },
    forget: (url) => kept.delete(url),
  };
};
