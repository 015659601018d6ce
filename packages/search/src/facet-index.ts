import { type Cell, type Column, type ColumnKind, erase, newColumn, widen, write } from './columns.ts';
import { goes, roomOf } from './living.ts';
import { addToOrder, newOrder, type Order, type SortKey } from './order.ts';
import { addTexts, newTextIndex, type TextIndex, type WeightedText } from './text-index.ts';

/** One document as it is indexed. */
export interface IndexedDocument {
  readonly id: string;
  readonly texts: readonly WeightedText[];
  readonly cells: Readonly<Record<string, Cell>>;
  /** What each order sorts it by. */
  readonly keys: Readonly<Record<string, SortKey>>;
}

export interface FacetIndex {
  readonly text: TextIndex;
  readonly columns: Map<string, Column>;
  readonly orders: Map<string, Order>;
  readonly ids: string[];
  /** The number of each document that is there. */
  readonly numbers: Map<string, number>;
  /** How many documents the columns have room for. */
  room: number;
}

/** An empty index with these columns and orders. */
export const newFacetIndex = (
  columns: Readonly<Record<string, ColumnKind>>,
  orders: Readonly<Record<string, Order['compareKeys']>>,
): FacetIndex => {
  const text = newTextIndex();
  const room = roomOf(text.living);
  const ids: string[] = [];
  return {
    text,
    columns: new Map(Object.entries(columns).map(([name, kind]) => [name, newColumn(kind, room)])),
    orders: new Map(Object.entries(orders).map(([name, compareKeys]) => [name, newOrder(compareKeys, ids)])),
    ids,
    numbers: new Map(),
    room,
  };
};

const keepRoom = (index: FacetIndex): void => {
  const room = roomOf(index.text.living);
  if (room === index.room) return;
  index.room = room;
  for (const column of index.columns.values()) widen(column, room);
};

/** Takes a document out; one that is not there changes nothing. */
export const removeDocument = (index: FacetIndex, id: string): void => {
  const number = index.numbers.get(id);
  if (number === undefined) return;
  index.numbers.delete(id);
  goes(index.text.living, number);
  for (const column of index.columns.values()) erase(column, number);
};

/** Puts a document in, in place of the one with its id. */
export const putDocument = (index: FacetIndex, { id, texts, cells, keys }: IndexedDocument): void => {
  removeDocument(index, id);
  const number = index.ids.length;
  index.ids.push(id);
  index.numbers.set(id, number);
  addTexts(index.text, number, texts);
  keepRoom(index);
  for (const [name, column] of index.columns) write(column, number, cells[name] ?? null, index.room);
  for (const [name, order] of index.orders) addToOrder(order, number, keys[name] ?? '');
};

/** Share of numbers whose documents are gone: an index with many is built anew by its owner. */
export const goneShare = (index: FacetIndex): number =>
  index.ids.length === 0 ? 0 : 1 - index.text.living.count / index.ids.length;
