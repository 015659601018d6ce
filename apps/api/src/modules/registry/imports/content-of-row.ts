import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { CardContent } from '@cabinet/contracts/registry-card';
import { type RegistryImportColumn, registryImportColumns } from '@cabinet/contracts/registry-import-columns';
import * as core from 'zod/v4/core';
import type { Cell, CellFault, ImportRow } from './refused.ts';

type Cells = ImportRow['cells'];
type Tree = { [key: string]: unknown };

const saysYes = new Set(['yes', 'true', '1', '+', 'так']);
const saysNo = new Set(['no', 'false', '0', '-', '–', 'ні']);

/** 11.02.2025 as 2025-02-11; anything else as it is. */
const dayOf = (said: string): string => said.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');

const otherWords: Readonly<Record<string, string>> = { ж: 'female', жіноча: 'female', ч: 'male', чоловіча: 'male' };

const itemsOf = (cell: Cell): string[] =>
  typeof cell === 'string' ? cell.split(';').map((item) => item.trim()) : [...cell];

const wordOf = ({ path, kind }: RegistryImportColumn, said: string): unknown => {
  if (said === '') return undefined;
  if (path.endsWith('quantity')) return /^\d{1,6}$/.test(said) ? Number(said) : said;
  if (path === 'sex') return otherWords[said.toLocaleLowerCase('uk')] ?? said;
  return kind === 'day' || /(On|Until)$/.test(path) ? dayOf(said) : said;
};

/** A tree within a tree, made where there was none. */
const within = (tree: Tree, key: string): Tree => {
  // Boundary: only put() writes into these trees.
  tree[key] = (tree[key] as Tree | undefined) ?? {};
  return tree[key] as Tree;
};

const put = (tree: Tree, path: readonly string[], value: unknown): void => {
  const last = path.at(-1) ?? '';
  const place = path.slice(0, -1).reduce(within, tree);
  if (value !== undefined) place[last] = value;
};

/** Items that stand beside each other, as one list of things: { '0': {…}, '1': {…} } until toLists(). */
const putBeside = (tree: Tree, column: RegistryImportColumn, items: readonly string[]): void => {
  for (const [place, item] of items.entries())
    put(tree, [column.topic, ...column.path.replace('*', String(place)).split('.')], wordOf(column, item));
};

const listPlaces = { categories: [], representatives: [], programme: ['lines'] } as const;

function toLists(tree: Tree): void {
  for (const [topic, inside] of Object.entries(listPlaces)) {
    const holder = inside.length === 0 ? tree : (tree[topic] as Tree | undefined);
    const key = inside[0] ?? topic;
    if (holder?.[key]) holder[key] = Object.values(holder[key]);
  }
}

const groupOf = ({ topic, path }: RegistryImportColumn): string => `${topic}.${path.split('*')[0]}`;

/** Lists that stand beside each other and are not of one length. */
function lengthFaults(cells: Cells): CellFault[] {
  const counts = new Map<string, number>();
  const faults: CellFault[] = [];
  for (const [column, cell] of cells) {
    const known = registryImportColumns[column];
    if (known?.kind !== 'beside') continue;
    const count = itemsOf(cell).length;
    const others = counts.get(groupOf(known)) ?? count;
    counts.set(groupOf(known), others);
    if (count !== others) faults.push({ column, code: 'registry.import_lists_differ', params: { count, others } });
  }
  return faults;
}

/** What a row says of a card, and what of its cells cannot be read at all. */
export function saidBy(cells: Cells): { readonly said: Tree; readonly faults: readonly CellFault[] } {
  const said: Tree = {};
  const faults = lengthFaults(cells);
  for (const [name, cell] of cells) {
    const column = registryImportColumns[name];
    if (!column) continue;
    const path = [column.topic, ...column.path.split('.')];
    const word = typeof cell === 'string' ? cell : cell.join(';');
    if (column.kind === 'beside') putBeside(said, column, itemsOf(cell));
    else if (column.kind === 'list') put(said, path, itemsOf(cell).filter(Boolean));
    else if (column.kind !== 'yesNo') put(said, path, wordOf(column, word));
    else if (saysYes.has(word.toLocaleLowerCase('uk'))) put(said, path, true);
    else if (saysNo.has(word.toLocaleLowerCase('uk'))) put(said, path, false);
    else faults.push({ column: name, code: 'registry.import_yes_no' });
  }
  toLists(said);
  const numbers = said.numbers as Tree | undefined;
  // Who gives a number has not refused it, and who refused it has none.
  if (numbers?.taxId !== undefined) numbers.taxIdRefused ??= false;
  else if (numbers?.taxIdRefused === true) numbers.taxId = null;
  return { said, faults };
}

/** Papers and addresses are told whole: half of an old one under a new number would be of neither. */
const whole = new Set([
  ...['/document', '/addresses/registered', '/addresses/actual', '/displaced', '/disability/established/document'],
]);

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const over = (before: unknown, said: unknown, pointer = ''): unknown => {
  if (!isTree(said) || !isTree(before) || whole.has(pointer)) return said;
  const keys = new Set([...Object.keys(before), ...Object.keys(said)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in said ? over(before[key], said[key], `${pointer}/${key}`) : before[key]]),
  );
};

/** What nobody need say of a person whose card is opened. */
const nothing = { person: {}, numbers: { taxId: null }, contacts: {}, disability: { established: { causes: [] } } };

const besideNothing = (said: Tree): unknown => {
  const topics = Object.entries(nothing).filter(
    ([topic]) => topic in said || topic === 'person' || topic === 'numbers',
  );
  const lists = isTree(said.programme) ? { programme: { lines: [] } } : {};
  return { ...Object.fromEntries(topics), ...lists };
};

/** The column at which a fault of a card can be mended. */
export function columnAt(pointer: string): string {
  const [, topic = '', ...rest] = pointer.split('/');
  const path = rest.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.');
  const ofTopic = Object.entries(registryImportColumns).filter(([, column]) => column.topic === topic);
  const fits = (column: RegistryImportColumn): boolean =>
    column.path === path || column.path.startsWith(`${path}.`) || path.startsWith(`${column.path}.`);
  return (ofTopic.find(([, column]) => fits(column)) ?? ofTopic[0])?.[0] ?? 'surname';
}

export const toFault = ({ pointer, code, params }: FieldError): CellFault => ({
  ...{ column: columnAt(pointer), code },
  ...(params && { params }),
});

/** A card with what a row says over what it says now; null before: a card that is opened. */
export function contentWith(
  before: CardContent | null,
  said: Tree,
): { readonly content: CardContent } | { readonly faults: readonly CellFault[] } {
  const base = before === null ? besideNothing(said) : withTopics(before, said);
  const parsed = core.safeParse(CardContent, over(base, said));
  return parsed.success ? { content: parsed.data } : { faults: fieldErrors(parsed.error.issues).map(toFault) };
}

/** Topics that a card has nothing of begin as those of a new card do. */
const withTopics = (before: CardContent, said: Tree): Tree => ({
  ...before,
  ...Object.fromEntries(
    // Boundary: `nothing` holds trees by topic.
    Object.entries(besideNothing(said) as Tree).filter(([topic]) => before[topic as keyof CardContent] === null),
  ),
});
