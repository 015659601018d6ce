/** What the content of a signature is saved as: `Заява.pdf` of `Заява.pdf.p7s`. Without that ending it gets one of its own. */
export const contentName = (signature: string): string => {
  const bare = signature.replace(/\.(?:p7s|p7m|pem|sig)$/i, '');
  return bare === signature || bare === '' ? `${signature}.bin` : bare;
};
