import { hostAndPort } from './guarded-fetch.ts';

/** A centre that issues certificates (КНЕДП, АЦСК), and where its services answer. */
export interface Centre {
  /** Common names that stand as the issuer in its certificates; the first one is the present one. */
  readonly names: readonly string[];
  readonly address: string;
  readonly ocsp: string | null;
  readonly cmp: string | null;
  readonly tsp: string | null;
  readonly edrpou: string | null;
}

/** The list of centres is not of its form. */
export class CentresError extends Error {
  override readonly name = 'CentresError';
}

const maximumCentres = 1000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (fields: Fields, name: string): string => {
  const value = fields[name] ?? '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new CentresError(`${name} is not text`);
  return value.trim();
};

/** Lists name a host, a host with a path, or a whole address; the port stands in a field of its own. */
const serviceAddress = (address: string, port: string, path: string): string | null => {
  if (address === '') return null;
  const whole = /^https?:\/\//i.test(address) ? address : `${port === '443' ? 'https' : 'http'}://${address}`;
  const url = URL.parse(whole);
  if (url === null || hostAndPort(url) === undefined) throw new CentresError(`Not an address: ${address}`);
  if (url.port === '' && /^\d+$/.test(port)) url.port = port;
  if (url.pathname === '/') url.pathname = path;
  return url.href;
};

const readCentre = (value: unknown): Centre => {
  if (!isFields(value)) throw new CentresError('A centre is not an object');
  const names = value['issuerCNs'];
  if (!Array.isArray(names) || !names.every((name): name is string => typeof name === 'string'))
    throw new CentresError('issuerCNs is not a list of names');
  const edrpou = textIn(value, 'codeEDRPOU');
  const ocspPort = textIn(value, 'ocspAccessPointPort');
  return {
    names,
    address: textIn(value, 'address'),
    ocsp: serviceAddress(textIn(value, 'ocspAccessPointAddress'), ocspPort, '/services/ocsp/'),
    cmp: serviceAddress(textIn(value, 'cmpAddress'), '', '/services/cmp/'),
    tsp: serviceAddress(textIn(value, 'tspAddress'), textIn(value, 'tspAddressPort'), '/services/tsp/'),
    edrpou: edrpou === '' ? null : edrpou,
  };
};

/** Reads a list in the form of CAs.json: at most 1000 centres. Throws CentresError. */
export const readCentres = (json: string): Centre[] => {
  let list: unknown;
  try {
    list = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw new CentresError('Not JSON', { cause: fault });
  }
  if (!Array.isArray(list) || list.length > maximumCentres) throw new CentresError('Not a list of centres');
  return list.map(readCentre);
};

/** Certificates name addresses of the centre's own site too, for its CRLs above all. */
const siteOf = (address: string): string[] => (address === '' ? [] : [`http://${address}/`, `https://${address}/`]);

/** `host:port` of every service and of the site of the centres. */
export const hostsOfCentres = (centres: readonly Centre[]): string[] =>
  centres
    .flatMap(({ ocsp, cmp, tsp, address }) => [ocsp, cmp, tsp, ...siteOf(address)])
    .map((url) => (url === null ? undefined : hostAndPort(url)))
    .filter((host) => host !== undefined);

/** The centre under whose name certificates are issued. */
export const centreNamed = (centres: readonly Centre[], commonName: string): Centre | undefined =>
  centres.find(({ names }) => names.includes(commonName));
