import * as z from 'zod/mini';
import { Place, PlaceCode } from './addresses.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';

export const searchPlacesRoute = defineRoute({
  method: 'GET',
  path: '/places',
  summary: 'Settlements by the beginning of their name (КАТОТТГ)',
  query: z.object({
    search: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50)), 10),
  }),
  status: 200,
  response: z.object({ items: z.array(Place) }),
  problems: [commonProblems.invalidRequest],
});

export const listOblastsRoute = defineRoute({
  method: 'GET',
  path: '/oblasts',
  summary: 'Oblasts and cities beside them, in alphabetical order',
  keptSeconds: 3600,
  status: 200,
  response: z.object({ items: z.array(Place) }),
  problems: [],
});

export const readPlaceRoute = defineRoute({
  method: 'GET',
  path: '/places/:code',
  summary: 'One unit of the codifier',
  params: z.object({ code: PlaceCode }),
  status: 200,
  response: Place,
  problems: [commonProblems.notFound],
});
