import type { ProgrammeLine, ProgrammeLineForm, ProgrammeLineId } from '@cabinet/contracts/programme-lines';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Secrets } from '@cabinet/secrets/secrets';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { isOver } from './rules.ts';

interface LineRow {
  readonly id: string;
  readonly source: string;
  readonly content: Uint8Array;
  readonly version: number;
}

const placeOf = (id: string) => ({ table: 'programme_line', id, column: 'content' });

/** What a line says, ready to be stored. */
export const sealLine = (secrets: Secrets, id: string, line: ProgrammeLineForm): Uint8Array<ArrayBuffer> =>
  secrets.seal(placeOf(id), JSON.stringify(line));

const openLine = (secrets: Secrets, { id, content }: LineRow): ProgrammeLineForm =>
  JSON.parse(secrets.open(placeOf(id), content)) as ProgrammeLineForm;

interface Reader {
  readonly db: Pick<Transaction, 'programmeLine' | 'productClass'>;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

const toLine = ({ secrets, now }: Reader, row: LineRow): Omit<ProgrammeLine, 'className'> => {
  const line = openLine(secrets, row);
  return {
    id: row.id as ProgrammeLineId,
    version: row.version,
    source: row.source === 'registry' ? 'registry' : 'person',
    ...line,
    expired: isOver(line, kyivDate(now())),
  };
};

/** The lines of a person's programme, in the order in which they were written down. */
export async function listLines(reader: Reader, personId: string): Promise<Omit<ProgrammeLine, 'className'>[]> {
  const rows = await reader.db.programmeLine.findMany({
    where: { personId },
    select: { id: true, source: true, content: true, version: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => toLine(reader, row));
}

const withNames = async (
  { db }: Reader,
  lines: readonly Omit<ProgrammeLine, 'className'>[],
): Promise<ProgrammeLine[]> => {
  const codes = [...new Set(lines.map(({ classCode }) => classCode))];
  const classes = await db.productClass.findMany({
    where: { code: { in: codes } },
    select: { code: true, nameUk: true, nameEn: true },
  });
  const names = new Map(classes.map(({ code, nameUk, nameEn }) => [code, { uk: nameUk, en: nameEn }]));
  return lines.map((line) => ({ ...line, className: names.get(line.classCode) ?? null }));
};

/** The programme of whoever asks. */
export async function listProgrammeLines(ctx: Context): Promise<{ items: ProgrammeLine[] }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return { items: await withNames(ctx, await listLines(ctx, personId)) };
}

/** One line of the programme of whoever asks; throws common.not_found. */
export async function readProgrammeLine(ctx: Context, id: string): Promise<ProgrammeLine> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const row = await ctx.db.programmeLine.findFirst({
    where: { id, personId },
    select: { id: true, source: true, content: true, version: true },
  });
  const [line] = row ? await withNames(ctx, [toLine(ctx, row)]) : [];
  if (!line) throw problem(commonProblems.notFound, { id });
  return line;
}

interface Place {
  readonly tx: Pick<Transaction, 'programmeLine'>;
  readonly secrets: Secrets;
  readonly newId: () => string;
  readonly now: Date;
}

/** Puts the lines that the databank brings in the place of those it brought before; what the person wrote stays. */
export async function putRegistryLines(
  { tx, secrets, newId, now }: Place,
  personId: string,
  lines: readonly ProgrammeLineForm[],
): Promise<void> {
  await tx.programmeLine.deleteMany({ where: { personId, source: 'registry' } });
  await tx.programmeLine.createMany({
    data: lines.map((line) => {
      const id = newId();
      return { id, personId, source: 'registry', content: sealLine(secrets, id, line), createdAt: now, updatedAt: now };
    }),
  });
}
