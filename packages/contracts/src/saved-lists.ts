import * as z from 'zod/mini';
import { ProductCard, ProductNumber } from './catalogue-products.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { storable } from './storable.ts';

export const savedListProblems = defineProblems({
  tooManyLists: { code: 'catalogue.too_many_lists', status: 409 },
  listFull: { code: 'catalogue.list_full', status: 409 },
});

export const SavedListId = z.uuid().brand<'SavedListId'>();
export type SavedListId = z.infer<typeof SavedListId>;

export const SavedListName = z
  .string()
  .check(z.overwrite(storable), z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(80));

export const SavedList = z.object({
  id: SavedListId,
  name: z.string(),
  version: Version,
  /** In the order in which they were added. One that was deleted since is left out. */
  products: z.array(ProductCard),
});
export type SavedList = z.infer<typeof SavedList>;

const OneList = z.object({ listId: SavedListId });
const OneEntry = z.object({ listId: SavedListId, number: ProductNumber });

export const listSavedListsRoute = defineRoute({
  method: 'GET',
  path: '/saved-lists',
  summary: 'One’s own lists of products',
  status: 200,
  response: z.object({ items: z.array(SavedList) }),
  problems: [],
});
export const addSavedListRoute = defineRoute({
  method: 'POST',
  path: '/saved-lists',
  summary: 'Begin a list, with a product or without',
  body: z.object({ name: SavedListName, number: z.nullable(ProductNumber) }),
  status: 201,
  response: SavedList,
  problems: [commonProblems.invalidRequest, savedListProblems.tooManyLists],
});
export const renameSavedListRoute = defineRoute({
  method: 'PUT',
  path: '/saved-lists/:listId',
  summary: 'Give a list another name',
  params: OneList,
  body: z.object({ version: Version, name: SavedListName }),
  status: 200,
  response: SavedList,
  problems: [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest],
});
export const removeSavedListRoute = defineRoute({
  method: 'DELETE',
  path: '/saved-lists/:listId',
  summary: 'Remove a list',
  params: OneList,
  status: 204,
  problems: [commonProblems.notFound],
});
export const saveProductRoute = defineRoute({
  method: 'PUT',
  path: '/saved-lists/:listId/products/:number',
  summary: 'Put a product into a list; twice is once',
  params: OneEntry,
  status: 200,
  response: SavedList,
  problems: [commonProblems.notFound, savedListProblems.listFull],
});
export const unsaveProductRoute = defineRoute({
  method: 'DELETE',
  path: '/saved-lists/:listId/products/:number',
  summary: 'Take a product out of a list',
  params: OneEntry,
  status: 200,
  response: SavedList,
  problems: [commonProblems.notFound],
});
