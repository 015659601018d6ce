import * as z from 'zod/mini';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

/** What a search of the whole site finds, in the order in which the kinds are shown. */
export const FoundKind = z.enum(['service', 'class', 'product', 'question', 'law', 'news', 'page'], {
  error: 'field.choice',
});
export type FoundKind = z.infer<typeof FoundKind>;

export const FoundItem = z.object({
  title: Bilingual,
  /** One or two sentences about it; empty words where there are none. */
  text: Bilingual,
  /** Address of its page on this site. */
  path: z.string(),
});
export type FoundItem = z.infer<typeof FoundItem>;

export const SiteFound = z.object({
  /** Of all kinds together. */
  total: z.int(),
  /** Kinds of which anything was found, those that have the most of the words first; the best answers of each first. */
  groups: z.array(
    z.object({
      kind: FoundKind,
      total: z.int(),
      items: z.array(FoundItem),
      /** Words left out of the search of this kind only. */
      unknown: z.array(z.string()),
    }),
  ),
  /** Words that were searched instead of what was typed. */
  corrections: z.array(z.object({ typed: z.string(), meant: z.string() })),
  /** Words that were left out altogether: nothing found has them, or more were typed than are looked for at once. */
  unknown: z.array(z.string()),
});
export type SiteFound = z.infer<typeof SiteFound>;

export const searchSiteRoute = defineRoute({
  method: 'GET',
  path: '/search',
  summary:
    'Services, products, common questions, legal acts, news and pages that have every word of a search, in any form',
  query: z.object({
    q: z.string().check(z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(200)),
    kind: z.optional(FoundKind),
    /** Of each kind; 1–50, 5 unless told. */
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50)), 5),
  }),
  keptSeconds: 30,
  status: 200,
  response: SiteFound,
  problems: [],
});
