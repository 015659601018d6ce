import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { TopicId } from './ids.ts';
import { Line } from './managed-offices.ts';
import { requiring } from './refusal.ts';
import { Channel, scheduleProblems, Topic } from './schedules.ts';
import { Bilingual } from './service-definition.ts';
import { ServiceCode } from './services.ts';

/** Small letters, digits and hyphens: travel-passport. */
const Code = z.string().check(
  z.trim(),
  z.maxLength(60),
  requiring((code) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code), 'schedules.code_format'),
);

/** How long a visit takes: whole five minutes, as a clock face shows them. */
const Minutes = z
  .int()
  .check(requiring((minutes) => minutes >= 5 && minutes <= 240 && minutes % 5 === 0, 'schedules.minutes_step'));

/** What an administrator says of a topic. */
export const TopicForm = z.object({
  code: Code,
  nameUk: Line,
  nameEn: Line,
  bring: z.array(z.object({ uk: Line, en: Line })).check(z.maxLength(20)),
  minutes: Minutes,
  channels: z.array(Channel).check(z.refine((chosen) => chosen.length > 0, { error: 'schedules.channels_missing' })),
  serviceCodes: z.array(ServiceCode).check(z.maxLength(50)),
  position: z.int().check(z.minimum(1), z.maximum(1000)),
  /** A topic that is not active can be chosen nowhere; visits that are booked stay. */
  active: z._default(z.boolean(), true),
});
export type TopicForm = z.infer<typeof TopicForm>;

export const ManagedTopic = z.extend(Topic, { position: z.int(), active: z.boolean(), version: Version });
export type ManagedTopic = z.infer<typeof ManagedTopic>;

const changing = [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest] as const;

export const listManagedTopicsRoute = defineRoute({
  method: 'GET',
  path: '/managed-topics',
  summary: 'Every topic, hidden ones too, for an administrator',
  status: 200,
  response: z.object({ items: z.array(ManagedTopic) }),
  problems: [],
});
export const addTopicRoute = defineRoute({
  method: 'POST',
  path: '/managed-topics',
  summary: 'Add a topic; centres choose it on their own',
  body: TopicForm,
  status: 201,
  response: ManagedTopic,
  problems: [scheduleProblems.topicCodeTaken, commonProblems.invalidRequest],
});
export const changeTopicRoute = defineRoute({
  method: 'PUT',
  path: '/managed-topics/:topicId',
  summary: 'Change a topic; visits that are booked keep their time',
  params: z.object({ topicId: TopicId }),
  body: z.object({ version: Version, topic: TopicForm }),
  status: 200,
  response: ManagedTopic,
  problems: [...changing, scheduleProblems.topicCodeTaken],
});

/** A legal ground on which somebody is called before others; the law is named. */
export const CallPriorityForm = z.object({
  code: Code,
  /** Lower ranks are called first. */
  rank: z.int().check(z.minimum(1), z.maximum(100)),
  nameUk: Line,
  nameEn: Line,
  ground: Line,
  active: z._default(z.boolean(), true),
});
export type CallPriorityForm = z.infer<typeof CallPriorityForm>;

export const CallPriority = z.object({
  id: z.string(),
  code: z.string(),
  rank: z.int(),
  name: Bilingual,
  ground: z.string(),
  active: z.boolean(),
  version: Version,
});
export type CallPriority = z.infer<typeof CallPriority>;

export const listCallPrioritiesRoute = defineRoute({
  method: 'GET',
  path: '/call-priorities',
  summary: 'Legal grounds of being called before others, in their order',
  status: 200,
  response: z.object({ items: z.array(CallPriority) }),
  problems: [],
});
export const addCallPriorityRoute = defineRoute({
  method: 'POST',
  path: '/call-priorities',
  summary: 'Add a legal ground of priority',
  body: CallPriorityForm,
  status: 201,
  response: CallPriority,
  problems: [scheduleProblems.priorityCodeTaken, commonProblems.invalidRequest],
});
export const changeCallPriorityRoute = defineRoute({
  method: 'PUT',
  path: '/call-priorities/:priorityId',
  summary: 'Change a legal ground of priority, or stop using it',
  params: z.object({ priorityId: z.uuid() }),
  body: z.object({ version: Version, priority: CallPriorityForm }),
  status: 200,
  response: CallPriority,
  problems: [...changing, scheduleProblems.priorityCodeTaken],
});
