import { cpSync, existsSync, lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Pages opened before the swap still ask for their own assets: the server finds these here until the build after this one. */
function keepEarlierAssets(earlier: string, next: string): void {
  const assets = join(earlier, 'assets');
  if (existsSync(assets)) cpSync(assets, join(next, '.earlier/assets'), { recursive: true });
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/**
 * Puts a finished build in the place that a server reads from. The place is a link, replaced in one step: whoever reads
 * at that moment sees the whole earlier build or the whole new one. The earlier one's folder is removed.
 */
export function swapBuild(place: string, next: string): void {
  let earlier = isLink(place) ? resolve(dirname(place), readlinkSync(place)) : null;
  if (earlier === null && existsSync(place)) {
    // A folder that something else built there. Only this first time is the place empty for a moment.
    earlier = `${next}-earlier`;
    renameSync(place, earlier);
  }
  if (earlier !== null) keepEarlierAssets(earlier, next);
  const link = `${next}-link`;
  symlinkSync(relative(dirname(place), next), link);
  renameSync(link, place);
  if (earlier !== null && earlier !== resolve(next)) rmSync(earlier, { recursive: true, force: true });
}
