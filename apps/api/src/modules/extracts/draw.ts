import { createHash } from 'node:crypto';
import type { PackageFile } from '@cabinet/contracts/application-signing';
import { extractProblems } from '@cabinet/contracts/extracts';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { asicManifestOfDigests } from '@cabinet/kep/asice/asice';
import { type Bytes, fromHex } from '@cabinet/kep/bytes';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { drawAside } from '#platform/paper/draw-aside.ts';
import { extractPaper } from '#platform/paper/extract.ts';
import { problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';
import { cardOfPerson, type PersonCard } from '../registry/public.ts';
import type { ExtractRow } from './rows.ts';
import { saysOf } from './says.ts';

/** An office signs some dozens a day; each drawing takes a second of the machine. */
const drawings = { windowMs: 60 * 60_000, most: 120 } as const;

/** The card that an extract is of, as long as it belongs to whoever ordered it. */
export async function cardOf(ctx: Context, { personId, cardId }: ExtractRow): Promise<PersonCard | null> {
  const card = await cardOfPerson(ctx, personId);
  return card?.id === cardId ? card : null;
}

/** The paper with the octets that a signature over it signs. */
export interface ExtractPack {
  readonly form: Bytes;
  readonly manifest: Bytes;
  readonly files: readonly (PackageFile & { readonly documentId: null })[];
}

async function paperOf(ctx: Context, row: ExtractRow, card: PersonCard) {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  const office = await ctx.db.office.findUniqueOrThrow({ where: { id: row.officeId } });
  const officer = await ctx.db.staff.findUnique({ where: { accountId }, select: { positionUk: true } });
  return extractPaper({
    number: row.number,
    day: kyivDate(ctx.now()),
    office: { name: office.nameUk, address: office.addressUk },
    officer: { name, position: officer?.positionUk ?? '' },
    sections: await saysOf(ctx.db, card, row),
    verifyUrl: new URL('/verify', ctx.config.PUBLIC_URL).href,
  });
}

/** Draws the extract as it is to be signed now. Throws when it was decided upon, or the card is another than was looked at. */
export async function packOf(ctx: Context, row: ExtractRow, cardVersion: number): Promise<ExtractPack> {
  if (row.state !== 'ordered') throw problem(extractProblems.decided, { extractId: row.id });
  const card = await cardOf(ctx, row);
  if (!card?.isActive) throw problem(extractProblems.noCard, { extractId: row.id });
  if (card.version !== cardVersion) throw problem(commonProblems.staleVersion, { cardId: card.id });
  await assertTurn(ctx, `extract-drawings:${asRole(ctx.actor, 'officer').accountId}`, drawings);
  const form = new Uint8Array(await drawAside(await paperOf(ctx, row, card)));
  const sha256 = createHash('sha256').update(form).digest('hex');
  const name = `extract-${row.number}.pdf`;
  return {
    form,
    files: [{ name, size: form.length, sha256, documentId: null }],
    manifest: asicManifestOfDigests([{ name, sha256: fromHex(sha256) }]),
  };
}
