import { type Bytes, equalBytes } from '../bytes.ts';
import { readLookupAnswer, writeLookup } from '../cmp/messages.ts';
import { type Certificate, keyIdOf, parseCertificate } from '../x509/certificate.ts';
import type { Centre } from './centres.ts';
import { ClientError } from './client-error.ts';
import type { GuardedFetch } from './guarded-fetch.ts';

const maximumBytes = 1024 * 1024;

const readable = (der: Bytes): Certificate[] => {
  try {
    return [parseCertificate(der)];
  } catch {
    return [];
  }
};

const read = (answer: Bytes): Bytes[] => {
  try {
    return readLookupAnswer(answer);
  } catch (cause) {
    throw new ClientError('malformed', 'The centre answered something else than certificates', { cause });
  }
};

/**
 * The certificates of one or two keys from the centre that issued them, by the look-up that centres offer at their CMP
 * address and no standard describes: none when it knows no such key. Of what it sends, only certificates of the very
 * keys that were asked for are given on; nobody has verified them. The centre learns the identifiers (GOST 34.311 of the
 * public key, 32 octets each) and nothing else. Rejects with ClientError; throws RangeError for identifiers of another
 * count or length.
 */
export const lookUpCertificates = async (
  keyIds: readonly Bytes[],
  centre: Pick<Centre, 'cmp'>,
  fetch: GuardedFetch,
): Promise<Certificate[]> => {
  const body = writeLookup(keyIds);
  if (centre.cmp === null) throw new ClientError('no-address', 'The centre does not look certificates up');
  const answer = await fetch(centre.cmp, { body, contentType: 'application/octet-stream', maximumBytes });
  return read(answer)
    .flatMap(readable)
    .filter(({ publicKeyBits }) => {
      const keyId = keyIdOf(publicKeyBits);
      return keyIds.some((asked) => equalBytes(asked, keyId));
    });
};
