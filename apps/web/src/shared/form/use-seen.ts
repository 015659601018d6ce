import { useState } from 'react';

/**
 * What the person saw when a form began, its version above all. The answers began there too: what somebody else has
 * changed meanwhile is then refused by the API instead of being undone unseen.
 */
export const useSeen = <T>(now: T): T => {
  const [seen] = useState(() => now);
  return seen;
};
