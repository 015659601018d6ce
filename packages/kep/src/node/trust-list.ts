import * as oids from '../algorithms/oids.ts';
import { fromBase64 } from '../bytes.ts';
import { type IssuerState, issuerIdentityOf } from '../verify/issuer-status.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { attributeOfName } from '../x509/names.ts';
import { hostAndPort } from './guarded-fetch.ts';
import { elementsOf, onlyElement, textOfElement, type XmlElement, XmlError } from './xml/parse-xml.ts';
import { verifyEnvelopedSignature } from './xml/xml-signature.ts';

/** A status that a service had from a time on, until the next one. */
export interface ServiceState {
  readonly status: 'granted' | 'withdrawn';
  readonly since: Date;
  /** Whether the service issued qualified certificates then. */
  readonly issuing: boolean;
  /** The status as the list writes it. */
  readonly statusUri: string;
}

/** A trust service (ETSI TS 119 612 §5.5). */
export interface TrustService {
  readonly provider: string;
  readonly name: string;
  readonly certificates: readonly Certificate[];
  /** The present status and the earlier ones, the latest first. */
  readonly states: readonly ServiceState[];
  readonly supplyPoints: readonly string[];
}

/** A trust list whose signature was good. */
export interface TrustList {
  readonly operator: string;
  readonly territory: string;
  readonly sequenceNumber: number;
  readonly issuedAt: Date;
  /** Null in a list that is closed for good. */
  readonly nextUpdate: Date | null;
  readonly services: readonly TrustService[];
  /** Certificates of services that could not be read; the services stay without them. */
  readonly unreadableCertificates: number;
  readonly signer: Certificate;
}

const namespace = 'http://uri.etsi.org/02231/v2#';
const maximumServices = 20_000;

/** The Ukrainian list names its types and statuses under the host of the Central certifying authority. */
const uri = (path: string): RegExp => new RegExp(`^https?://(?:uri\\.etsi\\.org|czo\\.gov\\.ua)/TrstSvc/${path}$`);

const issuingType = uri('Svctype/(?:CA/QC|MR-CA/QC|NationalRootCA-QC)');
const statusPattern = uri('(?:[\\w-]*TrustedList/)?Svcstatus/([a-z]+)');

/** The statuses of TS 119 612 §5.5.4, and those of before 2016 under which certificates stayed qualified (annex D.5). */
const grantedStatuses: ReadonlySet<string> = new Set([
  'granted',
  'recognisedatnationallevel',
  'undersupervision',
  'supervisionincessation',
  'accredited',
]);

const inList = (parent: XmlElement, name: string): XmlElement => onlyElement(parent, namespace, name);

const textIn = (parent: XmlElement, name: string): string => textOfElement(inList(parent, name));

/** XML Schema dateTime in UTC (TS 119 612 §5.1.4). */
const timeIn = (parent: XmlElement, name: string): Date => {
  const text = textIn(parent, name);
  const time = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) || Number.isNaN(time.getTime()))
    throw new XmlError(`${name} is not a time in UTC`);
  return time;
};

/** Of a name in several languages, the Ukrainian one. */
const nameIn = (parent: XmlElement, name: string): string => {
  const names = elementsOf(inList(parent, name), namespace, 'Name');
  const ukrainian = names.find(({ attributes }) =>
    attributes.some(({ localName, value }) => localName === 'lang' && value === 'uk'),
  );
  const [first] = names;
  const chosen = ukrainian ?? first;
  return chosen === undefined ? '' : textOfElement(chosen);
};

const stateOf = (element: XmlElement): ServiceState => {
  const statusUri = textIn(element, 'ServiceStatus');
  const status = statusPattern.exec(statusUri)?.[1];
  return {
    status: status !== undefined && grantedStatuses.has(status) ? 'granted' : 'withdrawn',
    since: timeIn(element, 'StatusStartingTime'),
    issuing: issuingType.test(textIn(element, 'ServiceTypeIdentifier')),
    statusUri,
  };
};

const certificateOf = (element: XmlElement): Certificate | undefined => {
  try {
    return parseCertificate(fromBase64(textOfElement(element)));
  } catch {
    return undefined;
  }
};

const identitiesOf = (information: XmlElement): XmlElement[] =>
  elementsOf(inList(information, 'ServiceDigitalIdentity'), namespace, 'DigitalId').flatMap((id) =>
    elementsOf(id, namespace, 'X509Certificate'),
  );

interface ReadService {
  readonly service: TrustService;
  readonly unreadable: number;
}

const readService = (provider: string, element: XmlElement): ReadService => {
  const information = inList(element, 'ServiceInformation');
  const [history] = elementsOf(element, namespace, 'ServiceHistory');
  const instances = history === undefined ? [] : elementsOf(history, namespace, 'ServiceHistoryInstance');
  const [points] = elementsOf(information, namespace, 'ServiceSupplyPoints');
  const read = identitiesOf(information).map(certificateOf);
  const certificates = read.filter((certificate) => certificate !== undefined);
  const service = {
    provider,
    name: nameIn(information, 'ServiceName'),
    certificates,
    states: [information, ...instances].map(stateOf).toSorted((a, b) => b.since.getTime() - a.since.getTime()),
    supplyPoints: points === undefined ? [] : elementsOf(points, namespace, 'ServiceSupplyPoint').map(textOfElement),
  };
  return { service, unreadable: read.length - certificates.length };
};

const readProvider = (element: XmlElement): ReadService[] => {
  const provider = nameIn(inList(element, 'TSPInformation'), 'TSPName');
  return elementsOf(inList(element, 'TSPServices'), namespace, 'TSPService').map((one) => readService(provider, one));
};

const readNextUpdate = (scheme: XmlElement): Date | null => {
  const element = inList(scheme, 'NextUpdate');
  return elementsOf(element).length === 0 ? null : timeIn(element, 'dateTime');
};

const readServices = (root: XmlElement): ReadService[] => {
  const [list] = elementsOf(root, namespace, 'TrustServiceProviderList');
  const providers = list === undefined ? [] : elementsOf(list, namespace, 'TrustServiceProvider');
  const services = providers.flatMap(readProvider);
  if (services.length > maximumServices) throw new XmlError('Too many services');
  return services;
};

const readSequence = (scheme: XmlElement): number => {
  const text = textIn(scheme, 'TSLSequenceNumber');
  if (!/^\d{1,9}$/.test(text)) throw new XmlError('TSLSequenceNumber is not a number');
  return Number(text);
};

/**
 * Reads a trust list (ETSI TS 119 612 v2: versions 5 and 6 of the format) after its signature was checked against the
 * pinned signers (SHA-256 of the certificate, lower-case hexadecimal). Nothing outside of what was signed is read.
 * Throws XmlError, DerError or KeyError.
 */
export const readTrustList = async (document: Uint8Array, pinnedSigners: ReadonlySet<string>): Promise<TrustList> => {
  const { signed, signer } = await verifyEnvelopedSignature(document, pinnedSigners);
  if (signed.namespace !== namespace || signed.localName !== 'TrustServiceStatusList')
    throw new XmlError('Not a trust list');
  const scheme = inList(signed, 'SchemeInformation');
  const issuedAt = timeIn(scheme, 'ListIssueDateTime');
  if (issuedAt < signer.notBefore || issuedAt > signer.notAfter)
    throw new XmlError('The signer was not valid when the list was issued');
  const read = readServices(signed);
  return {
    operator: nameIn(scheme, 'SchemeOperatorName'),
    territory: textIn(scheme, 'SchemeTerritory'),
    sequenceNumber: readSequence(scheme),
    issuedAt,
    nextUpdate: readNextUpdate(scheme),
    services: read.map(({ service }) => service),
    unreadableCertificates: read.reduce((sum, { unreadable }) => sum + unreadable, 0),
    signer,
  };
};

const issuingStates = (lists: readonly TrustList[]): Map<string, (readonly ServiceState[])[]> => {
  const states = new Map<string, (readonly ServiceState[])[]>();
  for (const service of lists.flatMap(({ services }) => services)) {
    if (!service.states.some(({ issuing }) => issuing)) continue;
    for (const identity of new Set(service.certificates.map(issuerIdentityOf)))
      states.set(identity, [...(states.get(identity) ?? []), service.states]);
  }
  return states;
};

/** Of several services with one key, one that was granted decides. */
const statusOfAll = (services: readonly (readonly ServiceState[])[], at: Date): IssuerState['status'] =>
  services
    .map((states) => states.find(({ since }) => since <= at))
    .some((state) => state?.status === 'granted' && state.issuing)
    ? 'granted'
    : 'withdrawn';

const timelineOf = (services: readonly (readonly ServiceState[])[]): readonly IssuerState[] => {
  const times = new Set(services.flatMap((states) => states.map(({ since }) => since.getTime())));
  return [...times]
    .toSorted((one, other) => other - one)
    .map((time) => ({ since: new Date(time), status: statusOfAll(services, new Date(time)) }));
};

/** The statuses of an issuer's service for qualified certificates over time, the latest first; none for a stranger. */
export const issuerStates = (lists: readonly TrustList[]): ((issuer: Certificate) => readonly IssuerState[]) => {
  const timelines = new Map([...issuingStates(lists)].map(([identity, services]) => [identity, timelineOf(services)]));
  return (issuer) => timelines.get(issuerIdentityOf(issuer)) ?? [];
};

/** `host:port` of every address at which the lists say that a service answers. */
export const hostsOfLists = (lists: readonly TrustList[]): string[] =>
  lists
    .flatMap(({ services }) => services.flatMap(({ supplyPoints }) => supplyPoints))
    .map(hostAndPort)
    .filter((host) => host !== undefined);

/** How a certificate is called in what is told to an operator. */
export const titleOf = ({ subject }: Certificate): string =>
  attributeOfName(subject, oids.commonName) ?? attributeOfName(subject, oids.organization) ?? 'no name';
