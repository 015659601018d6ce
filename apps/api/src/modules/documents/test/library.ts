import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Document, readDocumentRoute, uploadDocumentRoute } from '@cabinet/contracts/documents';
import type { DocumentId } from '@cabinet/contracts/ids';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { rawPdf } from '#test/corpus/pdfs.ts';
import { beforeAll } from 'vitest';
import { type Answer, type Cabinet, type Caller, useCabinet } from '#test/cabinet.ts';

export interface Owner extends Caller {
  readonly personId: string;
}

type Uploaded = Answer<typeof uploadDocumentRoute>;

export interface Library {
  readonly cabinet: Cabinet;
  anOwner(more?: { state: string }): Promise<Owner>;
  add(owner: Caller | null, bytes: Buffer, name?: string, fields?: Record<string, string>): Promise<Uploaded>;
  /** Uploads, lets the check run, and reads the outcome. */
  addChecked(owner: Caller, bytes: Buffer, name?: string, fields?: Record<string, string>): Promise<Document>;
  one(owner: Caller, id: string): Promise<Document>;
  /** Sends a form written out by hand. */
  post(owner: Caller, form: Form): Promise<Awaited<ReturnType<Cabinet['app']['inject']>>>;
  /** Bytes of every file the disk store holds, temporary ones too. */
  onDisk(): Promise<Buffer[]>;
}

/** A PDF of exactly so many bytes: blank lines may stand at its end. */
export const aPdfOf = (size: number, canary = ''): Buffer => {
  const pdf = rawPdf({ objects: [`(${canary})`] });
  return Buffer.concat([pdf, Buffer.alloc(size - pdf.length, '\n')]);
};

export const formType = 'multipart/form-data; boundary=edge';

/** One part of a form written out by hand. */
export const aPart = (name: string, value: string, more = ''): string =>
  `--edge\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

/** The body of an upload written out by hand; `end` may leave it unfinished. */
export const aForm = (file: Buffer, fileName = 'a.pdf', end = '\r\n--edge--\r\n'): Buffer => {
  const beginning = aPart('kind', 'other') + aPart('file', '', `; filename="${fileName}"`).slice(0, -2);
  return Buffer.concat([Buffer.from(beginning), file, Buffer.from(end)]);
};

interface Form {
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A word found nowhere else. */
export const aCanary = (): string => `canary${randomBytes(8).toString('hex')}`;

const filesBelow = async (folder: string): Promise<Buffer[]> => {
  const paths = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  const files = await Promise.all(
    paths.map(async (path) => ((await stat(path)).isFile() ? [await readFile(path)] : [])),
  );
  return files.flat();
};

/** A cabinet of its own for a test file, and the acts that tests of the library begin with. */
export function useLibrary(settings: Readonly<Record<string, string>> = {}): Library {
  const cabinet = useCabinet(settings);
  // On a busy machine the start itself counts as pressure, and the first calls would be sent away.
  beforeAll(async () => {
    // The first sample is taken after a second.
    await setTimeout(1100);
    while (cabinet.app.isUnderPressure()) await setTimeout(100);
  }, 30_000);
  const library: Library = {
    cabinet,
    async anOwner(account) {
      const { accountId, personId } = await storeApplicant(cabinet.db, account && { account });
      return { ...(await cabinet.sessionFor(accountId)), personId };
    },
    add: (owner, bytes, name = 'паспорт.pdf', fields = {}) =>
      cabinet.upload(owner, uploadDocumentRoute, { name, bytes }, { kind: 'identity', ...fields }),
    async addChecked(owner, bytes, name, fields) {
      const { body } = await library.add(owner, bytes, name, fields);
      await cabinet.runJobs();
      return library.one(owner, body.id);
    },
    async one(owner, id) {
      return (await cabinet.call(owner, readDocumentRoute, { params: { documentId: id as DocumentId } })).body;
    },
    post: (owner, { body, headers }) =>
      cabinet.app.inject({
        method: 'POST',
        url: '/api/v1/documents',
        payload: body,
        headers: { cookie: owner.cookie, 'x-form-token': owner.formToken, 'content-type': formType, ...headers },
      }),
    onDisk: () => filesBelow(cabinet.services.config.FILES_DIRECTORY),
  };
  return library;
}
