import type { FileKind } from './sniff.ts';

const longest = 120;

// C0, DEL and C1 controls; what nobody sees: zero-width and bidirectional marks (U+202E shows «exe.pdf» as «fdp.exe»),
// soft hyphens, the byte order mark; line separators; lone surrogates. No container of signatures takes them either.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Cs}/gu;
const forbiddenOnSomeDisk = /[<>:"|?*]/g;
// Windows opens these as devices whatever follows the dot.
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]|clock\$)(?= *(?:\.|$))/i;
const knownExtension = /\.(jpe?g|jfif|png|pdf|docx?|p7[sm]|asic[es]|sc[es])$/i;

/** Cuts to so many characters without splitting a letter from its accent. */
const shorten = (text: string, length: number): string => {
  let short = '';
  for (const { segment } of new Intl.Segmenter('uk', { granularity: 'grapheme' }).segment(text)) {
    if (short.length + segment.length > length) break;
    short += segment;
  }
  return short;
};

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

/** The name people see and download: one line, no path, at most 120 characters, the extension of what the file really is. */
export const cleanFileName = (original: string, kind: FileKind): string => {
  const last = original.toWellFormed().normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? '';
  const oneLine = last.replace(forbiddenOnSomeDisk, '_').replace(/\s+/g, ' ');
  const bare = trimmed(oneLine.replace(/[\s.]+$/, '').replace(knownExtension, ''));
  const safe = bare.replace(device, '_$1');
  const extension = `.${kind}`;
  return `${trimmed(shorten(safe, longest - extension.length)) || 'document'}${extension}`;
};
