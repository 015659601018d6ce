import { contextTag, type Tlv, tags } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';

// Apart from the readers of these kinds, which are loaded when such a file comes.

const begins = (file: Bytes, magic: readonly number[]): boolean => magic.every((octet, index) => file[index] === octet);

/** Whether the file begins as a Java key store of Sun's own kind. */
export const isJks = (file: Bytes): boolean => begins(file, [0xfe, 0xed, 0xfe, 0xed]);

/** Whether the file begins as a Java key store of the JCE kind. */
export const isJceks = (file: Bytes): boolean => begins(file, [0xce, 0xce, 0xce, 0xce]);

/** Whether the element has the shape of a PFX: a version and a ContentInfo. */
export const isPfx = ({ tag, children }: Tlv): boolean =>
  tag === tags.sequence &&
  children[0]?.tag === tags.integer &&
  children[1]?.tag === tags.sequence &&
  children[1].children[0]?.tag === tags.oid &&
  children[1].children[1]?.tag === contextTag(0);
