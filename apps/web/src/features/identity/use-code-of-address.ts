import { parseAuthorizationCode } from '@cabinet/domain/authorization-code';
import { useEffect, useState } from 'react';

const read = (): string => parseAuthorizationCode(location.hash) ?? location.hash.slice(1);

/**
 * The code that the receipt's picture put after # of the address; empty when there is none. It leaves the address bar and
 * history at once, and unlike a mailed token is not remembered: the next visitor of this tab must not find it.
 */
export const useCodeOfAddress = (): string => {
  const [code] = useState(read);
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return code;
};
