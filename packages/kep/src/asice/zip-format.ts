/** A file of a ZIP archive, unpacked. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export type ZipFault = 'not-a-zip' | 'damaged' | 'unsupported' | 'too-large' | 'bad-name' | 'duplicate-name';

/** An archive that is not opened, or is not to be written. `fault` is for programs, the message for logs. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Records of APPNOTE 4.3.7, 4.3.9, 4.3.12 and 4.3.16: what they begin with, and their lengths before the names. */
export const records = {
  local: { signature: 0x04034b50, length: 30 },
  descriptor: { signature: 0x08074b50, length: 16 },
  central: { signature: 0x02014b50, length: 46 },
  end: { signature: 0x06054b50, length: 22 },
} as const;

/** How a file lies in an archive (APPNOTE 4.4.5). */
export const methods = { stored: 0, deflated: 8 } as const;

/** Bits of the general purpose flags (APPNOTE 4.4.4). */
export const flags = { level: 0b110, descriptor: 1 << 3, utf8: 1 << 11 } as const;

/** Longer names do not fit into the file systems they are to be unpacked to. */
const longestName = 512;

/**
 * Control characters, the separators that other systems have (of folders, drives and streams), ends of lines, and what
 * nobody sees: marks that turn letters round, spaces without width.
 */
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\:]/u;

/** What Windows takes for a device, whatever is behind the dot. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)/i;

/**
 * Throws ZipError unless the name is a relative path: no way out of the folder, no drive, no characters that make people
 * see another name than there is.
 */
export const checkFileName = (name: string): void => {
  const bad = (why: string): ZipError => new ZipError('bad-name', `${JSON.stringify(name.slice(0, 80))}: ${why}`);
  if (name.length === 0 || name.length > longestName) throw bad('empty or too long');
  if (!name.isWellFormed() || forbidden.test(name)) throw bad('forbidden character');
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) throw bad('not a relative path');
  if (parts.some((part) => device.test(part))) throw bad('a device of Windows');
};

/** What a name comes down to where case, composed letters, and dots and spaces at the end make no difference. */
const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[. ]+(?=\/|$)/g, '');

/** Throws ZipError when two names are the same file on some systems. */
export const checkNamesDiffer = (names: readonly string[]): void => {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = foldName(name);
    if (seen.has(folded)) throw new ZipError('duplicate-name', `${JSON.stringify(name.slice(0, 80))} is there twice`);
    seen.add(folded);
  }
};
