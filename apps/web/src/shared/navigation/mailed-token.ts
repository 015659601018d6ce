import { useEffect, useState } from 'react';

// Outside React: a page that is put on screen anew must not lose the token it has already taken from the address.
const taken = new Map<string, string>();

const take = (): string => {
  const inAddress = location.hash.slice(1);
  if (inAddress) taken.set(location.pathname, inAddress);
  return taken.get(location.pathname) ?? '';
};

/** The token of a mailed link; empty when the address has none. It leaves the address bar, history and screenshots at once. */
export const useMailedToken = (): string => {
  const [token] = useState(take);
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return token;
};
