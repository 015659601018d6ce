import { commonProblems } from '@cabinet/contracts/http/problem';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { type RegistryImport, registryImportProblems } from '@cabinet/contracts/registry-imports';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { openContent } from '@cabinet/secrets/sealed-card';
import type { Context } from '#platform/context.ts';
import { alone } from '#platform/jobs/alone.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { readKnownClasses } from '../assert-content.ts';
import { cardColumns, type CardRow } from '../cards.ts';
import { findLikely, holdPeople } from '../duplicates.ts';
import { cardChanged, fileAccepted } from '../events.ts';
import { mirrorLines } from '../mirror-lines.ts';
import { type CardWriting, rewriteCard, storeCard } from '../write-card.ts';
import { judge } from './check-rows.ts';
import { findOwnImport, type ImportEntry, readImport } from './imports.ts';
import { openTold, sealTold } from './line-told.ts';
import type { CellFault } from './refused.ts';

/** Says that the good rows are to be taken; a job does it. Throws registry.import_not_now unless the file was checked. */
export async function carryOutImport(
  ctx: Context,
  id: string,
  { version }: { readonly version: number },
): Promise<RegistryImport> {
  await write(ctx, 'registry.carry_out_import', async ({ tx, audit, publish }) => {
    const row = await findOwnImport(ctx, id, tx);
    if (row.version !== version) throw problem(commonProblems.staleVersion, { importId: id, version });
    if (row.state !== 'checked') throw problem(registryImportProblems.notNow, { state: row.state });
    const { count } = await tx.registryImport.updateMany({
      where: { id, version, state: 'checked' },
      data: { state: 'carrying_out', version: { increment: 1 } },
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { importId: id, version });
    audit({ subject: id, details: { opened: row.opened, changed: row.changed } });
    publish(fileAccepted({ importId: id }));
    return { accepted: true };
  });
  return readImport(ctx, id);
}

const linesAtOnce = 50;

const nextLines = (tx: Transaction, importId: string, after: number) =>
  tx.registryImportLine.findMany({
    where: { importId, act: { in: ['open', 'change'] }, takenAt: null, row: { gt: after } },
    orderBy: { row: 'asc' },
    take: linesAtOnce,
  });

type Line = Awaited<ReturnType<typeof nextLines>>[number];
type Card = CardRow & { readonly version: number };

/** What a line makes of its card, or what keeps it from being taken now. */
type Made =
  | {
      readonly line: Line;
      readonly card: Card | null;
      readonly before: CardContent | null;
      readonly after: CardContent;
    }
  | { readonly line: Line; readonly faults: readonly CellFault[] };

const since = (code: string): { readonly faults: readonly CellFault[] } => ({ faults: [{ column: 'surname', code }] });

async function make(ctx: Context, { tx, now }: Writing, lines: readonly Line[]): Promise<Made[]> {
  const ids = lines.flatMap(({ cardId }) => cardId ?? []);
  const rows = await tx.registryCard.findMany({ where: { id: { in: ids } }, select: cardColumns });
  const cards = new Map(rows.map((row) => [row.id, row]));
  const around = { today: kyivDate(now), classes: await readKnownClasses(tx) };
  return lines.map((line): Made => {
    const card = line.cardId === null ? null : (cards.get(line.cardId) ?? null);
    if (card && card.state !== 'active') return { line, ...since('registry.import_card_closed') };
    // What somebody has written since is newer than the file.
    if (card && card.version !== line.cardVersion) return { line, ...since('registry.import_changed_since') };
    const before = card && openContent(ctx.secrets, card);
    const judged = judge(before, openTold(ctx.secrets, line).said, around);
    return 'faults' in judged ? { line, faults: judged.faults } : { line, card, before, after: judged.content };
  });
}

type Taking = Extract<Made, { after: CardContent }>;

async function open(writing: Writing, place: CardWriting, { after }: Taking): Promise<CellFault | null> {
  const id = place.newId();
  const likely = await findLikely(place.tx, place.secrets, { id, content: after });
  if (likely.length > 0) return { column: 'surname', code: 'registry.import_likely_person' };
  await storeCard(place, { id, content: after, likely });
  writing.audit({ subject: id, action: 'registry.open_card', details: { source: 'import', importId: place.sourceId } });
  return null;
}

async function change(
  { audit, publish, notify }: Writing,
  place: CardWriting,
  { card, before, after }: Taking & { readonly card: Card; readonly before: CardContent },
): Promise<CellFault | null> {
  const { id: cardId, personId } = card;
  if (!(await rewriteCard(place, { card, before, after })))
    return { column: 'surname', code: 'registry.import_changed_since' };
  audit({ subject: cardId, action: 'registry.change_card', details: { source: 'import', importId: place.sourceId } });
  if (personId === null) return null;
  await mirrorLines(place, personId, after);
  publish(cardChanged({ cardId }));
  notify({ room: 'registry', id: cardId, personId, officeId: null });
  return null;
}

const take = (writing: Writing, place: CardWriting, made: Taking): Promise<CellFault | null> => {
  const { card, before } = made;
  return card && before ? change(writing, place, { ...made, card, before }) : open(writing, place, made);
};

/** A line that cannot be taken any more is told like the other bad ones. */
async function leave(ctx: Context, tx: Transaction, line: Line, faults: readonly CellFault[]): Promise<void> {
  const told = sealTold(ctx.secrets, line.id, { said: {}, faults: faults.map((fault) => ({ ...fault, said: '' })) });
  await tx.registryImportLine.update({ where: { id: line.id }, data: { act: 'unclear', told } });
}

async function takeLines(ctx: Context, writing: Writing, by: ImportEntry, lines: readonly Line[]): Promise<void> {
  const { tx, now, audit } = writing;
  const { secrets, newId } = ctx;
  const place = { tx, secrets, newId, now, source: 'import', sourceId: by.id, by: by.createdByName } as const;
  const all = await make(ctx, writing, lines);
  // All of them at once and in one order, so that two who wait for each other never meet.
  await holdPeople(
    tx,
    secrets,
    all.flatMap((one) => ('after' in one ? [one.after] : [])),
  );
  const taken: string[] = [];
  const left: Line[] = [];
  for (const one of all) {
    const fault = 'after' in one ? await take(writing, place, one) : null;
    const faults = 'after' in one ? fault && [fault] : one.faults;
    if (faults) left.push(one.line);
    else taken.push(one.line.id);
    if (faults) await leave(ctx, tx, one.line, faults);
  }
  await tx.registryImportLine.updateMany({ where: { id: { in: taken } }, data: { takenAt: now, told: null } });
  const notOpened = left.filter(({ act }) => act === 'open').length;
  await tx.registryImport.update({
    where: { id: by.id },
    data: {
      ...{ taken: { increment: taken.length }, unclear: { increment: left.length } },
      ...{ opened: { decrement: notOpened }, changed: { decrement: left.length - notOpened } },
    },
  });
  audit({ subject: by.id, details: { taken: taken.length, left: left.length } });
}

/** Takes the next lines after a row; answers the last of them, or null when there were none. */
const takeNext = (ctx: Context, importId: string, after: number): Promise<number | null> =>
  write(ctx, 'registry.take_lines', async (writing) => {
    const { tx, now, audit } = writing;
    const by = await tx.registryImport.findUniqueOrThrow({ where: { id: importId } });
    const lines = by.state === 'carrying_out' ? await nextLines(tx, importId, after) : [];
    if (lines.length > 0) {
      await takeLines(ctx, writing, by, lines);
      return lines.at(-1)?.row ?? null;
    }
    await tx.registryImport.updateMany({
      where: { id: importId, state: 'carrying_out' },
      data: { state: 'done', finishedAt: now, version: { increment: 1 } },
    });
    audit({ subject: importId, details: { done: true } });
    return null;
  });

/** Carries an accepted file out, some lines in each transaction: broken off, it goes on where it was. */
export const carryOut = (ctx: Context, importId: string): Promise<void> =>
  alone(ctx, `registry-import:${importId}`, async () => {
    const row = await ctx.db.registryImport.findUnique({ where: { id: importId }, select: { state: true } });
    if (row?.state !== 'carrying_out') return;
    for (let after: number | null = 0; after !== null; ) after = await takeNext(ctx, importId, after);
  });
