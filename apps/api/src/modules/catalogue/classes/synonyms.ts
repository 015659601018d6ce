import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ManagedSynonyms } from '@cabinet/contracts/managed-classes';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { tellWhole } from '../told.ts';

interface Words {
  readonly words: readonly string[];
}

/** Each word once, whatever its capitals; throws when fewer than two are left. */
const distinct = ({ words }: Words): string[] => {
  const byKey = new Map(words.map((word) => [word.toLocaleLowerCase('uk'), word]));
  if (byKey.size < 2) throw fieldProblem('/words', 'catalogue.synonyms_two');
  return [...byKey.values()];
};

/** Groups of words that the search takes for one another, in the order of their first words. */
export async function listSynonyms({ db }: Pick<Context, 'db'>): Promise<{ items: ManagedSynonyms[] }> {
  const rows = await db.synonymGroup.findMany({ orderBy: [{ words: 'asc' }, { id: 'asc' }] });
  return { items: rows };
}

export async function addSynonyms(ctx: Context, form: Words): Promise<ManagedSynonyms> {
  return write(ctx, 'catalogue.add_synonyms', async (writing) => {
    const { tx, audit } = writing;
    const row = await tx.synonymGroup.create({ data: { id: ctx.newId(), words: distinct(form) } });
    audit({ subject: row.id, details: { words: row.words } });
    tellWhole(writing);
    return row;
  });
}

export async function changeSynonyms(
  ctx: Context,
  id: string,
  { version, ...form }: Words & { readonly version: number },
): Promise<ManagedSynonyms> {
  return write(ctx, 'catalogue.change_synonyms', async (writing) => {
    const { tx, audit } = writing;
    const before = await tx.synonymGroup.findUnique({ where: { id } });
    if (!before) throw problem(commonProblems.notFound, { id });
    const words = distinct(form);
    const { count } = await tx.synonymGroup.updateMany({
      where: { id, version },
      data: { words, version: { increment: 1 } },
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id, details: { words, was: before.words } });
    tellWhole(writing);
    return { id, words, version: version + 1 };
  });
}

export async function removeSynonyms(ctx: Context, id: string): Promise<undefined> {
  await write(ctx, 'catalogue.remove_synonyms', async (writing) => {
    const { tx, audit } = writing;
    const before = await tx.synonymGroup.findUnique({ where: { id } });
    if (!before) throw problem(commonProblems.notFound, { id });
    await tx.synonymGroup.deleteMany({ where: { id } });
    audit({ subject: id, details: { was: before.words } });
    tellWhole(writing);
    return { removed: true };
  });
}
