import { isFileKey } from './port.ts';

/** One page of ListObjectsV2 (Amazon S3 API reference). */
export interface ListingPage {
  readonly objects: readonly { readonly key: string; readonly writtenAt: Date }[];
  /** Token of the next page; null on the last one. */
  readonly next: string | null;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (all, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      return decimal === undefined ? (named[name] ?? all) : characterOf(Number(decimal));
    },
  );

/** Text of the first element of this name; null when there is none. indexOf() takes the same time for hostile text. */
const textOf = (xml: string, name: string): string | null => {
  const [opening, closing] = [`<${name}>`, `</${name}>`];
  const start = xml.indexOf(opening);
  const end = start < 0 ? -1 : xml.indexOf(closing, start);
  return end < 0 ? null : decoded(xml.slice(start + opening.length, end));
};

/**
 * Reads one page; keys that are not ours and objects without a date are left out. Throws when it is no such page: what
 * is read wrongly here could be deleted as nobody's.
 */
export const listingPageOf = (xml: string): ListingPage => {
  // A document type could define entities that say one thing here and another elsewhere; S3 never sends one.
  if (/<!/.test(xml) || !xml.includes('<ListBucketResult') || !xml.trimEnd().endsWith('</ListBucketResult>'))
    throw new Error('Not a page of ListObjectsV2');
  const [head = '', ...contents] = xml.split('<Contents>');
  const objects = contents.flatMap((object) => {
    const key = textOf(object, 'Key') ?? '';
    const writtenAt = new Date(textOf(object, 'LastModified') ?? '');
    return isFileKey(key) && !Number.isNaN(writtenAt.getTime()) ? [{ key, writtenAt }] : [];
  });
  // Services put what belongs to the page before the objects or after them.
  const page = head + (contents.at(-1)?.split('</Contents>').at(-1) ?? '');
  const next = textOf(page, 'IsTruncated') === 'true' ? textOf(page, 'NextContinuationToken') : null;
  if (next === null && textOf(page, 'IsTruncated') !== 'false')
    throw new Error('A page that does not say what follows');
  return { objects, next };
};
