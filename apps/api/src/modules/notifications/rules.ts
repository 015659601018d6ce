/** First try at once, then after 10 s, 20 s … up to an hour: a mail server may be away for a night. */
export const letterAttempts = 20;

/** n•••••@example.org: enough to recognise, too little to use. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 1 ? '•••' : `${address.slice(0, 1)}•••••${address.slice(at)}`;
};
