import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
const compressible = /\.(?:js|css|html|svg|txt|webmanifest|json)$/;

/** Files below this size (bytes) gain nothing from compression. */
const smallest = 512;

const writeBrotli = async (path: string): Promise<void> => {
  const plain = await readFile(path);
  if (plain.length < smallest) return;
  const packed = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(`${path}.br`, packed);
};

/** Writes a `.br` file beside each text file of the build, so the server compresses nothing while people wait. */
export const brotliFiles = (): Plugin => {
  let outDir = 'dist';
  return {
    name: 'cabinet:brotli-files',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      // A build that failed has written nothing, and its own words are what matters.
      if (!existsSync(outDir)) return;
      const entries = await readdir(outDir, { recursive: true });
      await Promise.all(
        entries.filter((path) => compressible.test(path)).map((path) => writeBrotli(join(outDir, path))),
      );
    },
  };
};
