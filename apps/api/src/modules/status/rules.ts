import type { Component, ComponentState, Overall, Status } from '@cabinet/contracts/status';

interface Limits {
  /** Milliseconds that are still good. */
  readonly slow: number;
  /** Milliseconds after which it is as good as away. */
  readonly down: number;
}

/** For the jobs: how long one waits past its time; for the others: how long an answer takes. */
const limits: Readonly<Record<Component, Limits>> = {
  database: { slow: 500, down: 5_000 },
  jobs: { slow: 120_000, down: 600_000 },
  mail: { slow: 3_000, down: 15_000 },
  sms: { slow: 3_000, down: 15_000 },
  files: { slow: 1_500, down: 15_000 },
  virusScan: { slow: 1_000, down: 15_000 },
};

/** What one look says; null: there was no answer. */
export function findingOf(component: Component, milliseconds: number | null): ComponentState {
  const { slow, down } = limits[component];
  if (milliseconds === null || milliseconds > down) return 'down';
  return milliseconds > slow ? 'slow' : 'working';
}

const severities: readonly ComponentState[] = ['working', 'slow', 'down'];
const severityOf = (state: ComponentState): number => severities.indexOf(state);

/** What stands of a component after a look. */
export interface Standing {
  readonly state: ComponentState;
  readonly since: Date;
  readonly found: ComponentState;
  readonly checkedAt: Date;
}

/** A check comes each minute; when none came for so long, nothing is known any more. */
const staleAfterMs = 5 * 60_000;

export const isStale = (checkedAt: Date, now: Date): boolean => now.getTime() - checkedAt.getTime() > staleAfterMs;

/**
 * The standing after one more look: the state moves only as far as two looks in a row agree, so that one slow answer
 * neither begins an incident nor ends one. What two looks have found began with the first of them.
 */
export function nextStanding(before: Standing | null, found: ComponentState, now: Date): Standing {
  if (!before) return { state: 'working', since: now, found, checkedAt: now };
  const earlier = isStale(before.checkedAt, now) ? before.state : before.found;
  const low = Math.min(severityOf(earlier), severityOf(found));
  const high = Math.max(severityOf(earlier), severityOf(found));
  const state = severities[Math.min(Math.max(severityOf(before.state), low), high)] ?? found;
  const since = state === before.state ? before.since : before.checkedAt;
  return { state, since, found, checkedAt: now };
}

/** A span in which nothing was checked, and what was away in it. */
export interface Gap {
  readonly component: 'database' | 'jobs';
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** After so long a check was missed for certain, not merely late. */
const missedAfterMs = 150_000;

/**
 * Nobody can write down that the database is away while it is, or that the checks have stopped: this tells it from the
 * time since the last check. A database that has begun anew in between was away; otherwise whoever checks was.
 */
export function gapBetween(checkedAt: Date, now: Date, databaseStartedAt: Date): Gap | null {
  const isNew = databaseStartedAt > checkedAt && databaseStartedAt <= now;
  if (isNew && now.getTime() - checkedAt.getTime() > missedAfterMs)
    return { component: 'database', startedAt: checkedAt, endedAt: databaseStartedAt };
  return isStale(checkedAt, now) ? { component: 'jobs', startedAt: checkedAt, endedAt: now } : null;
}

interface OpenIncident {
  readonly id: string;
  readonly component: string;
  readonly state: string;
}

interface Reckoning {
  readonly begin: readonly { component: Component; state: ComponentState; startedAt: Date }[];
  readonly worsen: readonly { id: string; component: string }[];
  readonly end: readonly { id: string; component: string; endedAt: Date }[];
}

/** What must change so that exactly the components that do not work have an open incident; one no longer set up has none. */
export function reckon(
  standings: ReadonlyMap<Component, Standing>,
  open: readonly OpenIncident[],
  now: Date,
): Reckoning {
  const troubles = [...standings].filter(([, { state }]) => state !== 'working');
  const troubled = new Map<string, Standing>(troubles);
  const known = new Set(open.map(({ component }) => component));
  const endOf = (component: string): Date => (standings as ReadonlyMap<string, Standing>).get(component)?.since ?? now;
  return {
    begin: troubles.flatMap(([component, { state, since }]) =>
      known.has(component) ? [] : [{ component, state, startedAt: since }],
    ),
    worsen: open.filter(({ component, state }) => state === 'slow' && troubled.get(component)?.state === 'down'),
    end: open.flatMap(({ id, component }) =>
      troubled.has(component) ? [] : [{ id, component, endedAt: endOf(component) }],
    ),
  };
}

/** The state of all, told by the parts: without the database nobody can do anything. */
export function overallOf(components: Status['components']): Overall {
  if (components.some(({ component, state }) => component === 'database' && state === 'down')) return 'down';
  return components.every(({ state }) => state === 'working') ? 'working' : 'partly';
}
