import { equalBytes } from '../bytes.ts';
import { statusAmong } from '../verify/issuer-status.ts';
import type { ListedTrustStore } from '../verify/trust.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Centre, hostsOfCentres } from './centres.ts';
import { sha256Of } from './sha256.ts';
import { readTrustDirectory, TrustError, type TrustMaterial } from './trust-directory.ts';
import { hostsOfLists, issuerStates, readTrustList, titleOf, type TrustList } from './trust-list.ts';

/** Something that an operator should know came or went with a reload. */
export interface TrustEntry {
  readonly kind: 'anchor' | 'test-anchor' | 'intermediate' | 'service' | 'list' | 'centre';
  readonly name: string;
  /** SHA-256 of a certificate; status and its time of a service; number and time of a list; addresses of a centre. */
  readonly detail: string;
}

/** What a reload did. When the folder could not be trusted, everything stays as it was. */
export type TrustChanges =
  | { readonly ok: true; readonly came: readonly TrustEntry[]; readonly went: readonly TrustEntry[] }
  | { readonly ok: false; readonly why: string };

/** A trust list in use. */
export interface ListInUse {
  readonly file: string;
  readonly operator: string;
  readonly sequenceNumber: number;
  readonly issuedAt: Date;
  /** After this time the list says how things were: its operator has to fetch the next one. Null: closed for good. */
  readonly nextUpdate: Date | null;
  readonly unreadableCertificates: number;
}

/** What the product trusts at present, from a folder that may change while it runs. */
export interface OpenTrustStore {
  current(): ListedTrustStore;
  centres(): readonly Centre[];
  /** `host:port` of the services that the trust lists and the list of centres name: who may be asked at all. */
  allowedHosts(): ReadonlySet<string>;
  lists(): readonly ListInUse[];
  /** Reads the folder anew. Never rejects; calls that come while one is under way wait for their turn. */
  reload(): Promise<TrustChanges>;
}

interface State {
  readonly store: ListedTrustStore;
  readonly centres: readonly Centre[];
  readonly hosts: ReadonlySet<string>;
  readonly lists: readonly ListInUse[];
  readonly entries: ReadonlyMap<string, TrustEntry>;
}

interface Sorted {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly known: readonly Certificate[];
  readonly testAnchors: ReadonlySet<string>;
}

/** A bundle may hold anything, test roots too: what is not pinned is no anchor, whatever it signed itself. */
const sortCertificates = ({ anchors, certificates }: TrustMaterial, lists: readonly TrustList[]): Sorted => {
  const listed = lists.flatMap(({ services }) => services.flatMap((service) => service.certificates));
  const byDigest = new Map([...certificates, ...listed].map((certificate) => [sha256Of(certificate), certificate]));
  const pinned = anchors.map(({ sha256 }) => {
    const anchor = byDigest.get(sha256);
    if (anchor === undefined) throw new TrustError(`trust.json: no certificate here is ${sha256}`);
    return [sha256, anchor] as const;
  });
  const pins = new Map(pinned);
  return {
    anchors: [...pins.values()],
    intermediates: [...byDigest]
      .filter(([sha256, { isAuthority }]) => isAuthority && !pins.has(sha256))
      .map(([, one]) => one),
    known: [...byDigest.values()],
    testAnchors: new Set(anchors.filter(({ test }) => test).map(({ sha256 }) => sha256)),
  };
};

const entriesOf = (
  { anchors, intermediates, testAnchors }: Sorted,
  lists: readonly TrustList[],
  centres: readonly Centre[],
): TrustEntry[] => [
  ...anchors.map((anchor): TrustEntry => {
    const detail = sha256Of(anchor);
    return { kind: testAnchors.has(detail) ? 'test-anchor' : 'anchor', name: titleOf(anchor), detail };
  }),
  ...intermediates.map((one): TrustEntry => ({ kind: 'intermediate', name: titleOf(one), detail: sha256Of(one) })),
  ...lists.flatMap(({ services }) =>
    services.map(({ provider, name, states }): TrustEntry => {
      const detail = states[0] === undefined ? '' : `${states[0].statusUri} ${states[0].since.toISOString()}`;
      return { kind: 'service', name: `${provider}: ${name}`, detail };
    }),
  ),
  ...lists.map(({ operator, sequenceNumber, issuedAt }): TrustEntry => {
    return { kind: 'list', name: operator, detail: `${sequenceNumber} ${issuedAt.toISOString()}` };
  }),
  ...centres.map(({ names, ocsp, cmp, tsp }): TrustEntry => {
    return { kind: 'centre', name: names[0] ?? '', detail: [ocsp, cmp, tsp].filter((one) => one !== null).join(' ') };
  }),
];

const keyOf = ({ kind, name, detail }: TrustEntry): string => [kind, name, detail].join('\n');

/**
 * An old list with a good signature could otherwise bring back a centre that lost its status. Only what this process has
 * seen is compared: nothing is written down, so at a start whatever list lies in the folder is taken.
 */
const checkNotOlder = (lists: readonly ListInUse[], before: readonly ListInUse[]): void => {
  for (const { file, sequenceNumber, issuedAt } of lists) {
    const earlier = before.find((one) => one.file === file);
    if (earlier === undefined || earlier.sequenceNumber < sequenceNumber) continue;
    if (earlier.sequenceNumber > sequenceNumber || earlier.issuedAt > issuedAt)
      throw new TrustError(`${file}: list ${sequenceNumber} is older than ${earlier.sequenceNumber}, which is in use`);
  }
};

const readList = async (file: string, document: Uint8Array, signers: ReadonlySet<string>): Promise<TrustList> => {
  try {
    return await readTrustList(document, signers);
  } catch (fault) {
    throw new TrustError(`${file}: ${fault instanceof Error ? fault.message : 'cannot be read'}`, { cause: fault });
  }
};

const load = async (directory: string, before: readonly ListInUse[]): Promise<State> => {
  const material = await readTrustDirectory(directory);
  const lists: TrustList[] = [];
  for (const { file, document } of material.lists) lists.push(await readList(file, document, material.listSigners));
  const inUse = lists.map(({ operator, sequenceNumber, issuedAt, nextUpdate, unreadableCertificates }, index) => {
    const file = material.lists[index]?.file ?? '';
    return { file, operator, sequenceNumber, issuedAt, nextUpdate, unreadableCertificates };
  });
  checkNotOlder(inUse, before);
  const sorted = sortCertificates(material, lists);
  const issuerStatesOf = issuerStates(lists);
  return {
    store: {
      anchors: sorted.anchors,
      intermediates: sorted.intermediates,
      issuerStatesOf,
      issuerStatusAt: (issuer, at) => statusAmong(issuerStatesOf(issuer), at),
      knownOf: ({ subjectRaw }) => sorted.known.filter(({ issuerRaw }) => equalBytes(issuerRaw, subjectRaw)),
      isTestAnchor: (anchor) => sorted.testAnchors.has(sha256Of(anchor)),
    },
    centres: material.centres,
    hosts: new Set([...hostsOfLists(lists), ...hostsOfCentres(material.centres)]),
    lists: inUse,
    entries: new Map(entriesOf(sorted, lists, material.centres).map((entry) => [keyOf(entry), entry])),
  };
};

const difference = (of: State['entries'], without: State['entries']): TrustEntry[] =>
  [...of].filter(([key]) => !without.has(key)).map(([, entry]) => entry);

/**
 * Opens a folder of trust (its files: see `readTrustDirectory`). Anchors are the certificates that are pinned in it;
 * each of its trust lists has to be signed by a pinned signer. Rejects with TrustError when the folder cannot be
 * trusted at the start; later on, `reload()` keeps what was there and says why.
 */
export const openTrustStore = async ({ directory }: { readonly directory: string }): Promise<OpenTrustStore> => {
  let state = await load(directory, []);
  let turn: Promise<unknown> = Promise.resolve();
  const reload = async (): Promise<TrustChanges> => {
    try {
      const next = await load(directory, state.lists);
      const changes = { came: difference(next.entries, state.entries), went: difference(state.entries, next.entries) };
      state = next;
      return { ok: true, ...changes };
    } catch (fault) {
      return { ok: false, why: fault instanceof Error ? fault.message : 'the folder cannot be read' };
    }
  };
  return {
    current: () => state.store,
    centres: () => state.centres,
    allowedHosts: () => state.hosts,
    lists: () => state.lists,
    reload: () => {
      const result = turn.then(reload);
      turn = result;
      return result;
    },
  };
};
