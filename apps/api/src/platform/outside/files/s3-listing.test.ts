import { expect, test } from 'vitest';
import { listingPageOf } from './s3-listing.ts';

const key = '1d2ae518-17de-46b1-a762-412c2b142214';

const aPage = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</ListBucketResult>\n`;
const anObject = (name: string, date = '2026-01-01T10:00:00.000Z'): string =>
  `<Contents><ETag>&quot;a&quot;</ETag><Key>${name}</Key><LastModified>${date}</LastModified><Size>7</Size></Contents>`;

test.each([
  [
    'before the objects',
    `<IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b&#61;&#x3D;</NextContinuationToken>${anObject(key)}`,
  ],
  [
    'after the objects',
    `${anObject(key)}<NextContinuationToken>a&amp;b==</NextContinuationToken><IsTruncated>true</IsTruncated>`,
  ],
])('a page that says %s what follows is read', (_where, inside) => {
  expect(listingPageOf(aPage(inside))).toEqual({
    objects: [{ key, writtenAt: new Date('2026-01-01T10:00:00Z') }],
    next: 'a&b==',
  });
});

test('an empty bucket is a page with nothing on it', () => {
  expect(listingPageOf(aPage('<IsTruncated>false</IsTruncated>'))).toEqual({ objects: [], next: null });
});

test('objects that are not ours, or bear no date, are left alone', () => {
  const inside = [anObject('../etc/passwd'), anObject(`${key}/x`), anObject(key, 'yesterday'), '<Contents></Contents>'];
  expect(listingPageOf(aPage(`<IsTruncated>false</IsTruncated>${inside.join('')}`)).objects).toEqual([]);
});

test.each([
  ['an error page', '<Error><Code>AccessDenied</Code></Error>'],
  [
    'a page with a document type',
    aPage('<IsTruncated>false</IsTruncated>').replace('?>', '?><!DOCTYPE a [<!ENTITY k "x">]>'),
  ],
  ['a page cut off', aPage(`<IsTruncated>false</IsTruncated>${anObject(key)}`).slice(0, -30)],
  ['a page that does not say whether more follows', aPage(anObject(key))],
  ['a page with more to follow and no token', aPage(`<IsTruncated>true</IsTruncated>${anObject(key)}`)],
  ['nothing', ''],
])('%s is no list of files', (_what, xml) => {
  expect(() => listingPageOf(xml)).toThrow();
});

test('a hostile page of four megabytes is read in a moment', () => {
  const hostile = aPage(`<IsTruncated>false</IsTruncated>${'<Contents><Key>'.repeat(280_000)}`);
  expect(listingPageOf(hostile).objects).toEqual([]);
});
