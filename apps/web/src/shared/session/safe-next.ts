/** The page to return to after sign-in: a path of this site only, never another site or the sign-in page itself. */
export const safeNext = (wanted: string | null, fallback: string): string => {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || /[\\\p{Cc}]/u.test(wanted)) return fallback;
  const address = new URL(wanted, 'https://cabinet.invalid');
  if (
    address.origin !== 'https://cabinet.invalid' ||
    address.pathname === '/login' ||
    address.pathname.startsWith('//')
  )
    return fallback;
  return `${address.pathname}${address.search}`;
};
