import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Language, Services } from '#platform/context.ts';
import type { Encoding } from '#platform/http/packed.ts';
import type { Shell } from '#platform/http/web.ts';
import type { ProductIndex } from '../catalogue/public.ts';
import { findPage, isAddress } from './find-page.ts';
import { pages } from './pages.ts';
import { addresses } from './words.ts';
import { type Answer, asVisitor, writePage } from './write-page.ts';

/** What an administrator changes is read by everybody half a minute later. */
const keptMs = 30_000;
/** In each language; the page that was written longest ago makes room. */
const mostKept = 500;

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
// Written anew every half minute: 5 of 11 takes a tenth of the time of 11 and leaves a tenth more.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A page as it is sent to whoever asks. */
export interface Kept {
  readonly status: Answer['status'];
  /** The bytes for one encoding, made once. */
  readonly bytes: (encoding: Encoding) => Promise<Buffer>;
}

const packed = ({ status, html }: Answer): Kept => {
  const made = new Map<Encoding, Promise<Buffer>>();
  const make = async (encoding: Encoding): Promise<Buffer> => {
    if (encoding === 'br') return packBrotli(html, quality);
    return encoding === 'gzip' ? packGzip(html) : Buffer.from(html);
  };
  const bytes = (encoding: Encoding): Promise<Buffer> => {
    const bytes = made.get(encoding) ?? make(encoding);
    made.set(encoding, bytes);
    return bytes;
  };
  return { status, bytes };
};

interface Entry {
  readonly mark: string;
  readonly at: number;
  readonly page: Promise<Kept>;
}

/** Addresses that only the web app fills look alike, and so do those that nothing fills. */
const nameOf = (path: string): string => {
  if (findPage(pages, path)) return path;
  return isAddress(addresses, path) ? '' : ' ';
};

/** Pages kept for half a minute, so that a rush asks the database once; one that is not there is not kept. */
export function keepPages(services: Services, products: ProductIndex) {
  const entries = new Map<string, Entry>();
  const begin = (key: string, shell: Shell, path: string, language: Language): Promise<Kept> => {
    const page = writePage({ ctx: asVisitor(services, language), products }, shell, path).then(packed);
    const forget = (): void => void (entries.get(key)?.page === page && entries.delete(key));
    page.then(({ status }) => status === 404 && forget(), forget);
    entries.delete(key);
    entries.set(key, { mark: shell.mark, at: services.now().getTime(), page });
    const [oldest] = entries.keys();
    if (entries.size > mostKept * 2 && oldest !== undefined) entries.delete(oldest);
    return page;
  };
  return (shell: Shell, path: string, language: Language): Promise<Kept> => {
    const key = `${language} ${nameOf(path)}`;
    const known = entries.get(key);
    const isFresh = known?.mark === shell.mark && services.now().getTime() - known.at < keptMs;
    return isFresh ? known.page : begin(key, shell, path, language);
  };
}
