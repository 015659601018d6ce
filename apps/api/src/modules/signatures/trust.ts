import type { TrustAnswer } from '@cabinet/contracts/signatures';
import { type PortableTrust, portableTrustOf } from '@cabinet/kep/verify/portable-trust';
import type { ListedTrustStore } from '@cabinet/kep/verify/trust';
import type { Context } from '#platform/context.ts';

/** Bundles hold a thousand certificates; a folder that was read anew is another store. */
const portable = new WeakMap<ListedTrustStore, PortableTrust>();

const portableOf = (store: ListedTrustStore): PortableTrust => {
  const known = portable.get(store) ?? portableTrustOf(store);
  portable.set(store, known);
  return known;
};

/** What is believed here, all of it public, so that a browser can verify a file that stays on its device. */
export const readTrust = async ({ signing }: Pick<Context, 'signing'>): Promise<TrustAnswer> => {
  const { anchors, intermediates } = portableOf(signing.trust());
  const withStates = <T extends PortableTrust['intermediates'][number]>(one: T) => ({
    ...one,
    states: [...one.states],
  });
  return {
    anchors: anchors.map(withStates),
    intermediates: intermediates.map(withStates),
    testsCount: signing.allowsTests,
  };
};
