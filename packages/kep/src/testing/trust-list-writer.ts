import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { childrenOf, integerOf, readDer, tags } from '../asn1/der.ts';
import { type Bytes, concat, toBase64, toBigEndian, utf8 } from '../bytes.ts';
import { canonicalizations, canonicalXml } from '../node/xml/canonical-xml.ts';
import { parseXml } from '../node/xml/parse-xml.ts';
import {
  envelopedTransform,
  signatureNamespace,
  signedPropertiesType,
  xadesNamespace,
} from '../node/xml/signature-algorithms.ts';
import type { Certificate } from '../x509/certificate.ts';
import { signWith, type TestKey } from './test-keys.ts';

export type ListedStatus = 'granted' | 'withdrawn' | 'recognisedatnationallevel' | 'deprecatedatnationallevel';

/** A service as the list is to have it. */
export interface ListedService {
  readonly provider: string;
  readonly name: string;
  /** Who issues certificates unless told: a part of the identifier of the type, such as 'CA/QC' or 'TSA/QTST'. */
  readonly type?: string;
  readonly certificates: readonly Certificate[];
  readonly status: ListedStatus;
  readonly since: Date;
  readonly history?: readonly { readonly status: ListedStatus; readonly since: Date; readonly type?: string }[];
  readonly supplyPoints?: readonly string[];
}

/** A trust list to be written. */
export interface TrustListShape {
  readonly operator: string;
  readonly territory?: string;
  readonly sequenceNumber: number;
  readonly issuedAt: Date;
  readonly nextUpdate: Date | null;
  readonly services: readonly ListedService[];
  /** Whose identifiers of types and statuses: the Ukrainian list has its own, which are written unless told. */
  readonly identifiers?: 'czo.gov.ua' | 'uri.etsi.org';
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<"]/g, (found) => escapes[found] ?? found);
const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const named = (name: string, text: string): string => element(name, `<Name xml:lang="uk">${escaped(text)}</Name>`);
const timeText = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

interface State {
  readonly status: ListedStatus;
  readonly since: Date;
  readonly type?: string;
}

const writeState = (host: string, service: ListedService, { status, since, type }: State): string => {
  const identity = service.certificates
    .map(({ der }) => element('DigitalId', element('X509Certificate', toBase64(der))))
    .join('');
  return [
    element('ServiceTypeIdentifier', `http://${host}/TrstSvc/Svctype/${type ?? service.type ?? 'CA/QC'}`),
    named('ServiceName', service.name),
    element('ServiceDigitalIdentity', identity),
    element('ServiceStatus', `http://${host}/TrstSvc/TrustedList/Svcstatus/${status}`),
    element('StatusStartingTime', timeText(since)),
  ].join('');
};

const writeService = (host: string, service: ListedService): string => {
  const points = (service.supplyPoints ?? []).map((point) => element('ServiceSupplyPoint', escaped(point))).join('');
  const present = writeState(host, service, { status: service.status, since: service.since });
  const history = (service.history ?? []).map((one) =>
    element('ServiceHistoryInstance', writeState(host, service, one)),
  );
  return element(
    'TSPService',
    element('ServiceInformation', present + (points === '' ? '' : element('ServiceSupplyPoints', points))) +
      (history.length === 0 ? '' : element('ServiceHistory', history.join(''))),
  );
};

const writeProvider = (host: string, provider: string, services: readonly ListedService[]): string =>
  element(
    'TrustServiceProvider',
    element('TSPInformation', named('TSPName', provider)) +
      element('TSPServices', services.map((service) => writeService(host, service)).join('')),
  );

/** A trust list (ETSI TS 119 612, version 5 of the format) without a signature. */
export const writeTrustList = (shape: TrustListShape): string => {
  const { operator, territory = 'UA', sequenceNumber, issuedAt, nextUpdate, services } = shape;
  const host = shape.identifiers ?? 'czo.gov.ua';
  const scheme = [
    element('TSLVersionIdentifier', '5'),
    element('TSLSequenceNumber', String(sequenceNumber)),
    element('TSLType', `http://${host}/TrstSvc/TrustedList/TSLType/UAgeneric`),
    named('SchemeOperatorName', operator),
    element('SchemeTerritory', territory),
    element('ListIssueDateTime', timeText(issuedAt)),
    element('NextUpdate', nextUpdate === null ? '' : element('dateTime', timeText(nextUpdate))),
  ].join('\n');
  const providers = Object.entries(Object.groupBy(services, ({ provider }) => provider)).map(([provider, own = []]) =>
    writeProvider(host, provider, own),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="trust-list" TSLTag="http://uri.etsi.org/19612/TSLTag">
${element('SchemeInformation', scheme)}
${element('TrustServiceProviderList', providers.join('\n'))}
</TrustServiceStatusList>`;
};

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const encryption = 'http://www.w3.org/2001/04/xmlenc#';

interface Method {
  readonly signature: string;
  readonly digest: string;
  readonly digestOid: string;
}

const sha256 = { digest: `${encryption}sha256`, digestOid: oids.sha256 };
const dstuMethods: Readonly<Record<string, Method>> = {
  gost34311: { signature: `${more}dstu4145-gost34311`, digest: `${encryption}gost34311`, digestOid: oids.gost34311 },
  kupyna256: {
    signature: `${more}dstu4145-dstu7564-256`,
    digest: `${encryption}dstu7564-256`,
    digestOid: oids.kupyna256,
  },
};
const ecdsaMethods = {
  'P-256': { signature: `${more}ecdsa-sha256`, ...sha256 },
  'P-384': { signature: `${more}ecdsa-sha384`, digest: `${more}sha384`, digestOid: oids.sha384 },
  'P-521': { signature: `${more}ecdsa-sha512`, digest: `${encryption}sha512`, digestOid: oids.sha512 },
} as const;
const octetsOfHalf = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const;

const methodOf = (key: TestKey): Method => {
  if (key.kind === 'rsa') return { signature: `${more}rsa-sha256`, ...sha256 };
  const method = key.kind === 'ecdsa' ? ecdsaMethods[key.curve] : dstuMethods[key.hash];
  if (method === undefined) throw new RangeError('XML has no name for this signature');
  return method;
};

/** ECDSA in XML is r‖s of fixed length (RFC 9231 §2.3.6). */
const signatureValue = async (key: TestKey, data: Bytes): Promise<Bytes> => {
  const signature = await signWith(key, data);
  if (key.kind !== 'ecdsa') return signature;
  const halves = childrenOf(readDer(signature), tags.sequence).map(integerOf);
  return concat(...halves.map((half) => toBigEndian(half, octetsOfHalf[key.curve])));
};

const digestXml = async (prefix: string, { digest, digestOid }: Method, octets: Bytes): Promise<string> =>
  `<${prefix}:DigestMethod Algorithm="${digest}"/><${prefix}:DigestValue>${toBase64(await digestOf(digestOid, octets))}</${prefix}:DigestValue>`;

const transform = (algorithm: string): string => `<ds:Transform Algorithm="${algorithm}"/>`;

const propertiesXml = async (certificate: Certificate, method: Method, at: Date): Promise<string> =>
  `<xades:SignedProperties xmlns:xades="${xadesNamespace}" xmlns:ds="${signatureNamespace}" Id="signed-properties">` +
  `<xades:SignedSignatureProperties><xades:SigningTime>${timeText(at)}</xades:SigningTime>` +
  `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${await digestXml('ds', method, certificate.der)}` +
  '</xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties>';

/** Who signs, and how: by XAdES unless told otherwise. */
export interface ListSigner {
  readonly key: TestKey;
  readonly certificate: Certificate;
  readonly signingTime?: Date;
  /** XML-DSig alone, without the properties of XAdES. */
  readonly plain?: boolean;
  readonly canonicalization?: 'exclusive' | 'inclusive';
  /** What becomes of SignedInfo before it is signed: a signer may sign what nobody should accept. */
  readonly edit?: (signedInfo: string) => string;
}

const canonical = (xml: string, method: string): Bytes => canonicalXml(parseXml(utf8(xml)), method);

const infoXml = (method: Method, references: readonly string[]): string =>
  `<ds:SignedInfo xmlns:ds="${signatureNamespace}">` +
  `<ds:CanonicalizationMethod Algorithm="${canonicalizations.exclusive}"/>` +
  `<ds:SignatureMethod Algorithm="${method.signature}"/>${references.join('')}</ds:SignedInfo>`;

const referenceXml = (attributes: string, transforms: readonly string[], digest: string): string =>
  `<ds:Reference ${attributes}><ds:Transforms>${transforms.map(transform).join('')}</ds:Transforms>${digest}</ds:Reference>`;

const keyXml = ({ der }: Certificate): string =>
  `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${toBase64(der)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;

const objectXml = (properties: string): string =>
  `<ds:Object><xades:QualifyingProperties xmlns:xades="${xadesNamespace}" Target="#signature">${properties}` +
  '</xades:QualifyingProperties></ds:Object>';

/** Puts an enveloped signature (ETSI TS 119 612 annex B) at the end of the document's root element. */
export const signXml = async (document: string, signer: ListSigner): Promise<Bytes> => {
  const { key, certificate, signingTime = certificate.notBefore, plain = false, edit = (info) => info } = signer;
  const method = methodOf(key);
  const manner = canonicalizations[signer.canonicalization ?? 'exclusive'];
  const whole = await digestXml('ds', method, canonical(document, manner));
  const references = [referenceXml('URI=""', [envelopedTransform, manner], whole)];
  // The properties are always canonicalized exclusively, so it does not matter where they stand.
  const properties = await propertiesXml(certificate, method, signingTime);
  if (!plain) {
    const digest = await digestXml('ds', method, canonical(properties, canonicalizations.exclusive));
    const attributes = `Type="${signedPropertiesType}" URI="#signed-properties"`;
    references.push(referenceXml(attributes, [canonicalizations.exclusive], digest));
  }
  const info = edit(infoXml(method, references));
  const value = toBase64(await signatureValue(key, canonical(info, canonicalizations.exclusive)));
  const signature =
    `<ds:Signature xmlns:ds="${signatureNamespace}" Id="signature">${info}<ds:SignatureValue>${value}</ds:SignatureValue>` +
    `${keyXml(certificate)}${plain ? '' : objectXml(properties)}</ds:Signature>`;
  const end = document.lastIndexOf('</');
  return utf8(document.slice(0, end) + signature + document.slice(end));
};
