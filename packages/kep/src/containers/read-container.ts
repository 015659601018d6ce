import { DerError, readFirstDer, type Tlv } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';

/**
 * The first element of a file or of what lies in it, whatever follows. Some writers of PKCS #12 use indefinite lengths
 * and strings in parts, so what is no DER is read as BER. Rejects with DerError.
 */
export const readContainer = async (bytes: Bytes): Promise<Tlv> => {
  try {
    return readFirstDer(bytes);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    const { normaliseBer } = await import('../asn1/ber.ts');
    return readFirstDer(normaliseBer(bytes));
  }
};
