import { commonProblems } from '@cabinet/contracts/http/problem';
import { sqlOf } from '@cabinet/db/open-database';
import type { Actor } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { FileAnswer, KeptFile } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { shownSql } from '../shown.ts';

const shownText = `
  select exists (
    select from product p
     where (p.definition -> 'photos' @> $1::jsonb or p.definition -> 'instructions' @> $1::jsonb)
       and ${shownSql('p')}) as shown`;

/** What is taken out of the catalogue is out of everybody's sight within this time. */
const keptSeconds = 24 * 60 * 60;

/** Whether a product that everybody sees shows the file. */
async function isFileShown({ db }: Context, fileId: string): Promise<boolean> {
  const { rows } = await sqlOf(db).query<{ shown: boolean }>({
    name: 'catalogue.is_file_shown',
    text: shownText,
    values: [JSON.stringify([{ fileId }])],
  });
  return rows[0]?.shown === true;
}

const isEditor = ({ role }: Actor): boolean => role === 'editor' || role === 'administrator';

/** A photograph to be shown, or an instruction to be saved. What no published product shows is there for editors alone. */
export async function readCatalogueFile(ctx: Context, fileId: string): Promise<FileAnswer | KeptFile> {
  const file = await ctx.db.catalogueFile.findUnique({ where: { id: fileId } });
  const isForAll = file !== null && (await isFileShown(ctx, fileId));
  if (!file || !(isForAll || isEditor(ctx.actor))) throw problem(commonProblems.notFound, { fileId });
  const { storageKey, sealedKey, mediaType, size, fileName } = file;
  const open = () => ctx.files.open(storageKey, sealedKey);
  const answer = { mediaType, size, fileName, inline: mediaType.startsWith('image/') };
  return isForAll ? { ...answer, open, tag: fileId, keptSeconds } : { ...answer, stream: await open() };
}
