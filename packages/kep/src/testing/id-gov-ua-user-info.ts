import { type Bytes, fromBase64, toBase64, utf8 } from '../bytes.ts';
import { type EnvelopeSender, encryptEnvelope } from './write-envelope.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import type { Grant } from './id-gov-ua-grants.ts';

/** The fields that can be asked for. */
const knownFields = [
  'issuer',
  'issuercn',
  'serial',
  'subject',
  'subjectcn',
  'locality',
  'state',
  'o',
  'ou',
  'title',
  'lastname',
  'middlename',
  'givenname',
  'email',
  'address',
  'phone',
  'dns',
  'edrpoucode',
  'drfocode',
  'unzr',
  'isqscd',
] as const;

const issuerName = 'Тестовий КНЕДП двійника id.gov.ua, без юридичної сили';

/** What is asked for of what is known, always with `auth_type`; a field without a value is an empty text. */
export const userInfoOf = ({ person, authType }: Grant, fields: string): Readonly<Record<string, string>> => {
  const subjectcn = [person.lastname, person.givenname, person.middlename].filter(Boolean).join(' ');
  const known: Readonly<Record<string, string | undefined>> = {
    ...person,
    issuer: `CN=${issuerName};C=UA`,
    issuercn: issuerName,
    serial: '00',
    subject: `CN=${subjectcn};C=UA`,
    subjectcn,
    isqscd: '0',
  };
  const asked = new Set(fields.split(',').map((field) => field.trim()));
  const told = knownFields.filter((field) => asked.has(field)).map((field) => [field, known[field] ?? ''] as const);
  return { auth_type: authType, ...Object.fromEntries(told) };
};

/**
 * The certificate of the parameter `cert`, read once already: base64 of DER that was URL-encoded twice. Undefined for
 * anything that no envelope can be closed for.
 */
export const recipientOf = (cert: string): Certificate | undefined => {
  try {
    const certificate = parseCertificate(fromBase64(decodeURIComponent(cert)));
    const { keyUsage } = certificate;
    return keyUsage?.has('keyAgreement') && certificate.publicKey().kind === 'dstu' ? certificate : undefined;
  } catch {
    return undefined;
  }
};

/** The user's data as the client alone can read them: base64 of EnvelopedData around JSON. */
export const encryptUserInfo = async (
  userInfo: Readonly<Record<string, string>>,
  recipient: Certificate,
  sender: EnvelopeSender | undefined,
): Promise<string> => {
  const content: Bytes = utf8(JSON.stringify(userInfo));
  return toBase64(await encryptEnvelope(content, recipient, sender));
};
