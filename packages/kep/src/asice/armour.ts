import { tags } from '../asn1/der.ts';
import { type Bytes, fromBase64 } from '../bytes.ts';

const armour = /^-----BEGIN [A-Z0-9 ]{1,40}-----([\s\S]*?)-----END [A-Z0-9 ]{1,40}-----\s*$/;

const latin1 = new TextDecoder('latin1');
const textual = /^[\s\w+/=-]*$/;

const largest = 96 * 1024 * 1024;

/**
 * The DER of a file that holds it in base64, with or without lines around it (RFC 7468), as mail programs and portals
 * write signatures and certificates; any other file as it is.
 */
export const withoutArmour = (file: Bytes): Bytes => {
  if (file[0] === tags.sequence || file.length > largest || !textual.test(latin1.decode(file.subarray(0, 64))))
    return file;
  const text = latin1.decode(file).trim();
  try {
    const bytes = fromBase64(armour.exec(text)?.[1] ?? text);
    return bytes[0] === tags.sequence ? bytes : file;
  } catch {
    return file;
  }
};
