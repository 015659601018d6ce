import { expect, test } from 'vitest';
import { digestsByName, sha256Name } from './digest-names.ts';
import { isKnownDigest } from './digests.ts';
import * as oids from './oids.ts';

test('every name is of a digest that can be made, and SHA-1 has none', () => {
  const named = [...digestsByName.values()];
  expect(named.filter((oid) => !isKnownDigest(oid))).toEqual([]);
  expect(named).not.toContain(oids.sha1);
  expect(digestsByName.get(sha256Name)).toBe(oids.sha256);
});
