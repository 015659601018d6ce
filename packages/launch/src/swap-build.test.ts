import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { swapBuild } from './swap-build.ts';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'cabinet-swap-'));

const aBuild = (folder: string, name: string): string => {
  const build = join(folder, name);
  mkdirSync(join(build, 'assets'), { recursive: true });
  writeFileSync(join(build, 'assets', `page-${name}.js`), name);
  writeFileSync(join(build, 'assets', 'library.js'), 'same');
  writeFileSync(join(build, 'index.html'), `page-${name}.js`);
  return build;
};

const assetsIn = (place: string): string[] => readdirSync(join(place, 'assets')).toSorted();
const earlierIn = (place: string): string[] => assetsIn(join(place, '.earlier'));

test('a new build takes the place of the earlier one, whose assets stay until the build after that', () => {
  const folder = aFolder();
  const place = join(folder, 'dist');
  swapBuild(place, aBuild(folder, 'one'));
  swapBuild(place, aBuild(folder, 'two'));
  const second = earlierIn(place);
  swapBuild(place, aBuild(folder, 'three'));

  expect(second).toEqual(['library.js', 'page-one.js']);
  expect(earlierIn(place)).toEqual(['library.js', 'page-two.js']);
  expect(assetsIn(place)).toEqual(['library.js', 'page-three.js']);
  expect(readFileSync(join(place, 'index.html'), 'utf8')).toBe('page-three.js');
  expect(readdirSync(folder).toSorted()).toEqual(['dist', 'three']);
});

test('a folder that stood in the place gives way, and its assets stay', () => {
  const folder = aFolder();
  const place = aBuild(folder, 'dist');

  swapBuild(place, aBuild(folder, 'new'));

  expect(lstatSync(place).isSymbolicLink()).toBe(true);
  expect(assetsIn(place)).toEqual(['library.js', 'page-new.js']);
  expect(earlierIn(place)).toEqual(['library.js', 'page-dist.js']);
  expect(readdirSync(folder).toSorted()).toEqual(['dist', 'new']);
});

test('a link to a build that is gone gives way too', () => {
  const folder = aFolder();
  const place = join(folder, 'dist');
  swapBuild(place, aBuild(folder, 'one'));
  rmSync(join(folder, 'one'), { recursive: true });
  swapBuild(place, aBuild(folder, 'two'));

  expect(assetsIn(place)).toEqual(['library.js', 'page-two.js']);
});
