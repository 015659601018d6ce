/** RFC 8187 §3.2.1: everything but attr-char is percent-encoded. */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266 header for a file's name: an ASCII fallback for old programs, the whole name in UTF-8 for all others. */
export const contentDisposition = (name: string, disposition: 'attachment' | 'inline'): string => {
  const wellFormed = name.toWellFormed();
  const ascii = wellFormed.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${extended(wellFormed)}`;
};
