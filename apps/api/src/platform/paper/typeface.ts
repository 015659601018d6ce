import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** DejaVu Sans has every Ukrainian letter, ₴, № and the apostrophe; only the glyphs a paper uses are put into it. */
export type Face = 'regular' | 'bold';

const resolve = createRequire(import.meta.url).resolve;
const files: Readonly<Record<Face, string>> = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

const loaded = new Map<Face, Buffer>();

/** The font file's bytes, read once per process. */
export const faceFile = (face: Face): Buffer => {
  const known = loaded.get(face);
  if (known) return known;
  const bytes = readFileSync(resolve(files[face]));
  loaded.set(face, bytes);
  return bytes;
};

// Control characters print as boxes; the bidirectional ones can make a name or a number read other than it is.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;

/** Text with one way of writing each letter, and □ for what the typeface cannot show, so no glyph is ever missing. */
export const printable = (text: string, canShow: (codePoint: number) => boolean): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, (mark) => (mark === '\n' ? mark : ''))
    .replace(/[^\n]/gu, (letter) => (canShow(letter.codePointAt(0) ?? 0) ? letter : '□'))
    .trim();
