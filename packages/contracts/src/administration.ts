import * as z from 'zod/mini';
import { defineRoute } from './http/route.ts';
import { OfficeId } from './ids.ts';

export const OpeningHours = z.array(
  z.object({
    weekday: z.int(),
    opens: z.string(),
    closes: z.string(),
    breakFrom: z.nullable(z.string()),
    breakTo: z.nullable(z.string()),
  }),
);

/** Who works there: a ЦНАП and a social-protection office receive people, a branch of the Fund decides, an enterprise makes devices. */
export const OfficeKind = z.enum(['cnap', 'social_protection', 'fund_branch', 'enterprise'], { error: 'field.choice' });
export type OfficeKind = z.infer<typeof OfficeKind>;

/** What helps to get to a centre and into it. */
export const OfficeAccess = z.enum([
  'step_free_entrance',
  'lift',
  'accessible_toilet',
  'parking',
  'tactile_path',
  'hearing_loop',
  'sign_language',
  'quiet_room',
  'low_desk',
]);
export type OfficeAccess = z.infer<typeof OfficeAccess>;

/** A ЦНАП and every channel to reach it, the silent ones too. */
export const Office = z.object({
  id: OfficeId,
  code: z.string(),
  nameUk: z.string(),
  nameEn: z.string(),
  addressUk: z.string(),
  addressEn: z.string(),
  phone: z.string(),
  email: z.string(),
  textContact: z.string(),
  hours: OpeningHours,
  access: z.array(OfficeAccess),
});
export type Office = z.infer<typeof Office>;

export const listOfficesRoute = defineRoute({
  method: 'GET',
  path: '/offices',
  summary: 'Service centres with addresses, hours and contacts',
  status: 200,
  response: z.object({ items: z.array(Office) }),
  problems: [],
});
