import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

/** What the house leans on. */
export const Component = z.enum(['database', 'jobs', 'mail', 'sms', 'files', 'virusScan']);
export type Component = z.infer<typeof Component>;

export const ComponentState = z.enum(['working', 'slow', 'down']);
export type ComponentState = z.infer<typeof ComponentState>;

/** Of the whole cabinet; `down` means that nobody can work in it now. */
export const Overall = z.enum(['working', 'partly', 'down']);
export type Overall = z.infer<typeof Overall>;

export const Incident = z.object({
  id: z.uuid(),
  component: Component,
  /** The worst it came to. */
  state: z.enum(['slow', 'down']),
  startedAt: z.iso.datetime(),
  /** Null while it lasts. */
  endedAt: z.nullable(z.iso.datetime()),
  /** What an administrator says of it; null when nothing yet. */
  note: z.nullable(Bilingual),
});
export type Incident = z.infer<typeof Incident>;

export const Status = z.object({
  overall: Overall,
  /** Null before the first check of a new house. */
  checkedAt: z.nullable(z.iso.datetime()),
  /** Without what is not set up, and what nothing is known of. */
  components: z.array(z.object({ component: Component, state: ComponentState, since: z.iso.datetime() })),
  /** Newest first: those of the last 30 days, or the last one before. */
  incidents: z.array(Incident),
});
export type Status = z.infer<typeof Status>;

export const readStatusRoute = defineRoute({
  method: 'GET',
  path: '/status',
  summary: 'What works now, and what did not lately; answers while the database is away too',
  status: 200,
  response: Status,
  keptSeconds: 10,
  problems: [],
});

export const ManagedIncident = z.extend(Incident, { version: Version });
export type ManagedIncident = z.infer<typeof ManagedIncident>;

export const listManagedIncidentsRoute = defineRoute({
  method: 'GET',
  path: '/managed-incidents',
  summary: 'Every incident, newest first, for an administrator',
  query: PageQuery,
  status: 200,
  response: pageOf(ManagedIncident),
  problems: [commonProblems.invalidRequest],
});

export const readManagedIncidentRoute = defineRoute({
  method: 'GET',
  path: '/managed-incidents/:incidentId',
  summary: 'One incident, for an administrator',
  params: z.object({ incidentId: z.uuid() }),
  status: 200,
  response: ManagedIncident,
  problems: [commonProblems.notFound],
});

const words = z
  .string()
  .check(z.overwrite(storable), z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(500));

/** What people read of an incident: what happened, what to do, in both languages. */
export const IncidentNote = z.object({ uk: words, en: words });
export type IncidentNote = z.infer<typeof IncidentNote>;

export const putIncidentNoteRoute = defineRoute({
  method: 'PUT',
  path: '/managed-incidents/:incidentId/note',
  summary: 'Say what happened and what people should do; everybody reads it',
  params: z.object({ incidentId: z.uuid() }),
  body: z.object({ version: Version, note: IncidentNote }),
  status: 200,
  response: ManagedIncident,
  problems: [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest],
});
