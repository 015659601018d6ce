import type { DocumentId } from '@cabinet/contracts/ids';
import { writeAsice } from '@cabinet/kep/asice/asice';
import { fromBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { storeIssuedPaper } from '../documents/public.ts';
import { findPackage, type FoundPackage, withTimestamp } from '../signatures/public.ts';
import { extractReady } from './events.ts';
import type { ExtractRow } from './rows.ts';

const titles = {
  paper: (number: string) => `Витяг № ${number} з банку даних`,
  container: (number: string) => `Витяг № ${number} з підписом (ASiC-E)`,
};

interface Made {
  readonly paperId: DocumentId;
  readonly containerId: DocumentId;
}

async function store(ctx: Context, { id, number, personId }: ExtractRow, kept: FoundPackage): Promise<Made> {
  const paper = fromBase64(kept.parts.form);
  const [file] = kept.parts.files;
  if (!file) throw new Error(`The package of extract ${id} holds no file`);
  const container = await writeAsice({
    files: [{ name: file.name, content: paper }],
    signature: await withTimestamp(ctx, kept.cms),
    manifest: kept.content,
    report: kept.report,
    madeAt: ctx.now(),
  });
  const about = { personId, kind: 'extract' } as const;
  return {
    paperId: await storeIssuedPaper(ctx, {
      ...{ ...about, title: titles.paper(number), fileName: file.name },
      ...{ bytes: Buffer.from(paper), causeKey: `extract ${id} paper` },
    }),
    containerId: await storeIssuedPaper(ctx, {
      ...{ ...about, title: titles.container(number), fileName: `extract-${number}.asice`, signed: true },
      ...{ bytes: Buffer.from(container), causeKey: `extract ${id} container` },
    }),
  };
}

/** D4, H3: puts a signed extract and its container into the person's documents; told twice, it is done once. */
export async function keepExtract(ctx: Context, id: string): Promise<void> {
  const row = await ctx.db.cardExtract.findUnique({ where: { id } });
  if (row?.state !== 'signed' || row.containerId !== null) return;
  const kept = await findPackage(ctx, id, { purpose: 'extract' });
  if (!kept) throw new Error(`Extract ${id} is signed and its signature is not there`);
  const made = await store(ctx, row, kept);
  await write(ctx, 'extracts.keep', async ({ tx, audit, publish, notify }) => {
    const { count } = await tx.cardExtract.updateMany({ where: { id, containerId: null }, data: { ...made } });
    audit({ subject: id, details: { ...made, kept: count > 0 } });
    if (count === 0) return;
    publish(extractReady({ extractId: id }));
    notify({ room: 'extracts', id, personId: row.personId, officeId: row.officeId });
  });
}
