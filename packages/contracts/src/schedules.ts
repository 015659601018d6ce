import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId, TopicId } from './ids.ts';
import { Bilingual } from './service-definition.ts';

export const scheduleProblems = defineProblems({
  topicCodeTaken: { code: 'schedules.topic_code_taken', status: 409 },
  priorityCodeTaken: { code: 'schedules.priority_code_taken', status: 409 },
  /** Facts: `visits`, how many are ahead there. */
  deskInUse: { code: 'schedules.desk_in_use', status: 409 },
});

/** How a visit takes place: in the office, by phone, by video, or at the person's home. */
export const Channel = z.enum(['office', 'phone', 'video', 'home']);
export type Channel = z.infer<typeof Channel>;

/** Access needs that decide where and when a visit can be; for the others the clerk prepares. */
export const PlaceNeed = z.enum(['step_free', 'sign_language', 'quiet_place']);
export type PlaceNeed = z.infer<typeof PlaceNeed>;

export const TopicCode = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

/** What people come for, with what to bring. */
export const Topic = z.object({
  id: TopicId,
  code: TopicCode,
  name: Bilingual,
  bring: z.array(Bilingual),
  minutes: z.int(),
  channels: z.array(Channel),
  /** Services that this visit may be about. */
  serviceCodes: z.array(z.string()),
});
export type Topic = z.infer<typeof Topic>;

/** A centre that receives for a topic, with what a visitor must know to get in. */
export const ReceivingOffice = z.object({
  id: OfficeId,
  name: Bilingual,
  address: Bilingual,
  phone: z.string(),
  textContact: z.string(),
  /** How to get there and in, a sentence each: step-free entrance, lift, parking, loop. */
  access: z.array(Bilingual),
  channels: z.array(Channel),
  /** How many visits one person may have ahead. */
  perPerson: z.number(),
});
export type ReceivingOffice = z.infer<typeof ReceivingOffice>;

export const listTopicsRoute = defineRoute({
  method: 'GET',
  path: '/topics',
  summary: 'What people come for, in the order of the office, with what to bring',
  query: z.object({ officeId: z.optional(OfficeId) }),
  status: 200,
  response: z.object({ items: z.array(Topic) }),
  problems: [],
});
export const listReceivingOfficesRoute = defineRoute({
  method: 'GET',
  path: '/topics/:code/offices',
  summary: 'Centres that receive for a topic',
  params: z.object({ code: TopicCode }),
  status: 200,
  response: z.object({ items: z.array(ReceivingOffice) }),
  problems: [commonProblems.notFound],
});
