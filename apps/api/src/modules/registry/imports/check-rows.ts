import type { CardContent } from '@cabinet/contracts/registry-card';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { openContent } from '@cabinet/secrets/sealed-card';
import type { Context } from '#platform/context.ts';
import { breaksOf } from '../../catalogue/public.ts';
import { contentErrors, readKnownClasses } from '../assert-content.ts';
import { cardColumns, type CardRow } from '../cards.ts';
import { differences } from '../rules.ts';
import { contentWith, saidBy, toFault } from './content-of-row.ts';
import { sealTold } from './line-told.ts';
import { findCandidates, keysOf, matchOf, type RowKeys } from './match.ts';
import type { CellFault, ImportRow } from './refused.ts';

/** People of whom an earlier row was. */
export class Seen {
  readonly #rows = new Map<string, number>();

  /** Remembers a row by its numbers and its card; answers the earlier row that was of the same person. */
  note(row: number, { taxId, unzr, document }: RowKeys, cardId: string | null): number | undefined {
    const keys = [taxId && `t${taxId}`, unzr && `u${unzr}`, document && `d${document}`, cardId && `c${cardId}`];
    const given = keys.filter((key) => key !== null);
    const first = given.map((key) => this.#rows.get(key)).find((one) => one !== undefined);
    for (const key of given) if (!this.#rows.has(key)) this.#rows.set(key, row);
    return first === row ? undefined : first;
  }
}

interface Around {
  readonly today: string;
  readonly classes: ReadonlySet<string>;
  readonly cards: ReadonlyMap<string, CardRow & { readonly version: number }>;
}

/** What a card would say, or why it cannot. */
export function judge(
  before: CardContent | null,
  said: Readonly<Record<string, unknown>>,
  { today, classes }: Pick<Around, 'today' | 'classes'>,
): { readonly content: CardContent } | { readonly faults: readonly CellFault[] } {
  const made = contentWith(before, said);
  if ('faults' in made) return made;
  const errors = contentErrors(made.content, { today, classes, pointerOf: (topic) => `/${topic}` });
  return errors.length > 0 ? { faults: errors.map(toFault) } : made;
}

const actOf = (before: CardContent | null, after: CardContent): 'open' | 'change' | 'none' => {
  if (before === null) return 'open';
  return differences(before, after).length > 0 ? 'change' : 'none';
};

const longestSaid = 100;

function lineOf(ctx: Context, importId: string, one: ImportRow, checked: Checked) {
  const { act, card, said, faults } = checked;
  const id = ctx.newId();
  const told = faults.map((fault) => ({
    ...fault,
    said: [one.cells.get(fault.column) ?? ''].flat().join('; ').slice(0, longestSaid).toWellFormed(),
  }));
  return {
    ...{ id, importId, row: one.row, act, cardId: card?.id ?? null, cardVersion: card?.version ?? null },
    told: act === 'none' ? null : sealTold(ctx.secrets, id, { said: faults.length > 0 ? {} : said, faults: told }),
  };
}

interface Checked {
  readonly act: 'open' | 'change' | 'none' | 'unclear' | null;
  readonly card: { readonly id: string; readonly version: number } | null;
  readonly said: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
}

const bad = (faults: readonly CellFault[], act: 'unclear' | null = null): Checked => ({
  ...{ act, faults, card: null, said: {} },
});

interface Keyed {
  readonly one: ImportRow;
  readonly keys: RowKeys;
  readonly match: ReturnType<typeof matchOf>;
}

function check(ctx: Context, { one, keys, match }: Keyed, around: Around, seen: Seen): Checked {
  const { said, faults } = saidBy(one.cells);
  const card = 'cardId' in match && match.cardId !== null ? (around.cards.get(match.cardId) ?? null) : null;
  const before = card && openContent(ctx.secrets, card);
  const judged = judge(before, said, around);
  const wrong = 'faults' in judged ? [...faults, ...judged.faults] : faults;
  if (wrong.length > 0) return bad(wrong);
  const first = seen.note(one.row, keys, card?.id ?? null);
  if (first !== undefined)
    return bad([{ column: 'surname', code: 'registry.import_row_twice', params: { row: first } }]);
  if ('unclear' in match) return bad([match.unclear], 'unclear');
  return 'content' in judged ? { act: actOf(before, judged.content), card, said, faults: [] } : bad(wrong);
}

/** Says of each row what it would do; changes nothing. */
export async function checkRows(ctx: Context, importId: string, rows: readonly ImportRow[], seen: Seen) {
  const keys = rows.map((one) => keysOf(ctx.secrets, one));
  const candidates = await findCandidates(ctx.db, keys);
  const keyed = rows.map((one, place): Keyed => {
    const own = keys[place] as RowKeys;
    return { one, keys: own, match: matchOf(own, candidates) };
  });
  const ids = keyed.flatMap(({ match }) => ('cardId' in match ? (match.cardId ?? []) : []));
  const cards = await ctx.db.registryCard.findMany({ where: { id: { in: ids } }, select: cardColumns });
  const around: Around = {
    today: kyivDate(ctx.now()),
    classes: await readKnownClasses(ctx.db),
    cards: new Map(cards.map((card) => [card.id, card])),
  };
  const lines: ReturnType<typeof lineOf>[] = [];
  const breakNow = breaksOf();
  for (const one of keyed) {
    lines.push(lineOf(ctx, importId, one.one, check(ctx, one, around, seen)));
    await breakNow();
  }
  return lines;
}
