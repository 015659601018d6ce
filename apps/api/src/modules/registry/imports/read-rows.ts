import { Readable } from 'node:stream';
import { csvRecords } from './csv-records.ts';
import { jsonRecords } from './json-records.ts';
import { ImportRefused, type ImportRow } from './refused.ts';

/** Text of UTF-8 as it comes; a mark of it at the beginning is dropped. Throws ImportRefused. */
async function* utf8(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (...chunk: Parameters<TextDecoder['decode']>): string => {
    try {
      return decoder.decode(...chunk);
    } catch (cause) {
      throw new ImportRefused('catalogue.table_not_utf8', {}, { cause });
    }
  };
  for await (const chunk of stream) yield decode(chunk, { stream: true });
  yield decode();
}

async function* from(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Rows of a file of the databank, one by one: a hundred thousand are never in memory at once. Throws ImportRefused. */
export async function* readRows(file: Readable): AsyncGenerator<ImportRow> {
  const text = utf8(file);
  let first = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    first += next.value;
    if (first.length > 30_000) break;
  }
  yield* /^\s*[[{]/.test(first) ? jsonRecords(from(first, text)) : csvRecords(first, Readable.from(from(first, text)));
}
