import { digestsByName } from '../../algorithms/digest-names.ts';
import { digestOf } from '../../algorithms/digests.ts';
import * as oids from '../../algorithms/oids.ts';
import { verifySignature } from '../../algorithms/signatures.ts';
import { type Bytes, equalBytes, fromBase64, toHex } from '../../bytes.ts';
import { type Certificate, parseCertificate } from '../../x509/certificate.ts';
import { canonicalizations, canonicalXml } from './canonical-xml.ts';
import {
  allElements,
  attributeOf,
  elementsOf,
  onlyElement,
  parseXml,
  textOfElement,
  type XmlElement,
  XmlError,
} from './parse-xml.ts';
import {
  ecdsaSignatureOf,
  envelopedTransform,
  signatureMethods,
  signatureNamespace,
  signedPropertiesType,
  xadesNamespace,
} from './signature-algorithms.ts';

/** What a pinned signer signed: the element read anew from the very octets that were hashed, and who it was. */
export interface SignedXml {
  readonly signed: XmlElement;
  readonly signer: Certificate;
  /** SHA-256 of the signer's certificate, lower-case hexadecimal. */
  readonly signerSha256: string;
}

const inSignature = (parent: XmlElement, name: string): XmlElement => onlyElement(parent, signatureNamespace, name);

const bytesOf = (element: XmlElement): Bytes => {
  try {
    return fromBase64(textOfElement(element));
  } catch (fault) {
    throw new XmlError(`${element.localName} is not base64`, { cause: fault });
  }
};

/** The only signature of the document, which has to stand in the root element itself. */
const signatureOf = (root: XmlElement): XmlElement => {
  const everywhere = allElements(root).filter(
    ({ namespace, localName }) => namespace === signatureNamespace && localName === 'Signature',
  );
  const [signature] = everywhere;
  if (signature === undefined || everywhere.length > 1) throw new XmlError('Not one signature');
  if (!root.children.includes(signature)) throw new XmlError('The signature is not in the root element');
  return signature;
};

/** An algorithm without parameters: a prefix list or a path in it could make something else of the input. */
const algorithmIn = (element: XmlElement): string => {
  if (element.children.some((child) => typeof child !== 'string' || child.trim() !== ''))
    throw new XmlError(`${element.localName} has parameters`);
  return attributeOf(element, 'Algorithm') ?? '';
};

const signerOf = async (signature: XmlElement, pinned: ReadonlySet<string>) => {
  const data = elementsOf(inSignature(signature, 'KeyInfo'), signatureNamespace, 'X509Data');
  const certificates = data.flatMap((one) => elementsOf(one, signatureNamespace, 'X509Certificate')).slice(0, 20);
  for (const element of certificates) {
    const der = bytesOf(element);
    const sha256 = toHex(await digestOf(oids.sha256, der));
    if (pinned.has(sha256)) return { signer: parseCertificate(der), signerSha256: sha256 };
  }
  throw new XmlError('The signer is not pinned');
};

/** The canonical SignedInfo, once the signature over it is good. */
const verifiedInfo = async (root: XmlElement, signature: XmlElement, signer: Certificate): Promise<XmlElement> => {
  const info = inSignature(signature, 'SignedInfo');
  const method = algorithmIn(inSignature(info, 'CanonicalizationMethod'));
  const oid = signatureMethods.get(algorithmIn(inSignature(info, 'SignatureMethod')));
  if (oid === undefined) throw new XmlError('A signature algorithm that is not on the list');
  const data = canonicalXml(info, method, { ancestors: [root, signature] });
  const key = signer.publicKey();
  const value = bytesOf(inSignature(signature, 'SignatureValue'));
  const encoded = key.kind === 'ecdsa' ? ecdsaSignatureOf(value) : value;
  const good = await verifySignature({ key, algorithm: { oid }, data, signature: encoded });
  if (!good) throw new XmlError('The signature is not of this signer');
  return parseXml(data);
};

interface Reference {
  readonly uri: string | undefined;
  readonly type: string | undefined;
  readonly transforms: readonly string[];
  readonly digestOid: string;
  readonly digest: Bytes;
}

const readReference = (element: XmlElement): Reference => {
  const lists = elementsOf(element, signatureNamespace, 'Transforms');
  const transforms = lists.flatMap((list) => elementsOf(list).map(algorithmIn));
  const digestOid = digestsByName.get(algorithmIn(inSignature(element, 'DigestMethod')));
  if (digestOid === undefined) throw new XmlError('A digest that is not on the list');
  const digest = bytesOf(inSignature(element, 'DigestValue'));
  return { uri: attributeOf(element, 'URI'), type: attributeOf(element, 'Type'), transforms, digestOid, digest };
};

/** No transform at all means Canonical XML 1.0 (XML Signature §4.4.3.2). */
const canonicalizationOf = (transforms: readonly string[]): string => {
  const [method = canonicalizations.inclusive, ...others] = transforms;
  if (others.length > 0) throw new XmlError('More transforms than a canonicalization');
  return method;
};

const checkDigest = async ({ digestOid, digest }: Reference, octets: Bytes): Promise<void> => {
  if (!equalBytes(await digestOf(digestOid, octets), digest)) throw new XmlError('What was signed is something else');
};

/** The element without its signature, in the octets that the signer hashed (ETSI TS 119 612 annex B.1). */
const checkDocument = async (reference: Reference, root: XmlElement, signature: XmlElement): Promise<Bytes> => {
  const [first, ...others] = reference.transforms;
  if (first !== envelopedTransform) throw new XmlError('Not signed as an enveloped signature');
  const octets = canonicalXml(root, canonicalizationOf(others), { without: signature });
  await checkDigest(reference, octets);
  return octets;
};

/** ETSI EN 319 132-1 §5.2.2: the signed properties name the certificate by its digest. */
const checkSigningCertificate = async (properties: XmlElement, signer: Certificate): Promise<void> => {
  const named = allElements(properties).filter(
    ({ namespace, localName }) =>
      namespace === xadesNamespace && (localName === 'SigningCertificate' || localName === 'SigningCertificateV2'),
  );
  for (const element of named) {
    const [certificate] = elementsOf(element, xadesNamespace, 'Cert');
    if (certificate === undefined) throw new XmlError('A signing certificate without its digest');
    const digest = onlyElement(certificate, xadesNamespace, 'CertDigest');
    const oid = digestsByName.get(algorithmIn(inSignature(digest, 'DigestMethod')));
    if (oid === undefined) throw new XmlError('A digest that is not on the list');
    if (!equalBytes(await digestOf(oid, signer.der), bytesOf(inSignature(digest, 'DigestValue'))))
      throw new XmlError('The signed properties name another certificate');
  }
};

const checkProperties = async (reference: Reference, root: XmlElement, signature: XmlElement, signer: Certificate) => {
  const object = inSignature(signature, 'Object');
  const qualifying = onlyElement(object, xadesNamespace, 'QualifyingProperties');
  const properties = onlyElement(qualifying, xadesNamespace, 'SignedProperties');
  const id = attributeOf(properties, 'Id');
  const alike = allElements(root).filter(({ attributes }) =>
    attributes.some(({ localName, value }) => localName.toLowerCase() === 'id' && value === id),
  );
  if (id === undefined || alike.length !== 1 || reference.uri !== `#${id}`)
    throw new XmlError('The signed properties are not the ones referred to');
  const ancestors = [root, signature, object, qualifying];
  await checkDigest(reference, canonicalXml(properties, canonicalizationOf(reference.transforms), { ancestors }));
  await checkSigningCertificate(properties, signer);
};

/**
 * Checks the one enveloped signature of a document (XML Signature 1.1, XAdES of ETSI EN 319 132-1) by a signer whose
 * certificate is pinned by its SHA-256 in lower-case hexadecimal. References may be two: to the whole document and to
 * the XAdES properties. Throws XmlError, DerError or KeyError.
 */
export const verifyEnvelopedSignature = async (
  document: Uint8Array,
  pinned: ReadonlySet<string>,
): Promise<SignedXml> => {
  const root = parseXml(document);
  const signature = signatureOf(root);
  const found = await signerOf(signature, pinned);
  const info = await verifiedInfo(root, signature, found.signer);
  const references = elementsOf(info, signatureNamespace, 'Reference').map(readReference);
  const whole = references.filter(({ uri }) => uri === '');
  const properties = references.filter(({ type }) => type === signedPropertiesType);
  const [reference] = whole;
  if (reference === undefined || whole.length > 1) throw new XmlError('Not one reference to the document');
  if (properties.length > 1 || references.length !== whole.length + properties.length)
    throw new XmlError('References to something else');
  const octets = await checkDocument(reference, root, signature);
  for (const one of properties) await checkProperties(one, root, signature, found.signer);
  return { signed: parseXml(octets), ...found };
};
