import { setTimeout as sleep } from 'node:timers/promises';
import type { Component, ComponentState } from '@cabinet/contracts/status';
import { sqlOf } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { findingOf } from './rules.ts';

/** No adapter may keep the check waiting longer; past it the component is down by every measure. */
const patienceMs = 20_000;

/** How long an answer took, in milliseconds; null when none came, or a bad one. */
async function timed(ask: () => Promise<boolean>): Promise<number | null> {
  const began = performance.now();
  const inTime = await Promise.race([ask(), sleep(patienceMs, false, { ref: false })]).catch(() => false);
  return inTime ? performance.now() - began : null;
}

/** One look at everything that is set up, all at once: through the ports that the house itself uses. */
export async function lookAtAll(ctx: Context): Promise<ReadonlyMap<Component, ComponentState>> {
  const looks: Readonly<Record<Component, () => Promise<number | null>>> = {
    database: () =>
      timed(
        async () =>
          (await sqlOf(ctx.db).query({ name: 'status.look', text: 'select 1', values: [] })).rows.length === 1,
      ),
    jobs: () => ctx.queue.longestWait().catch(() => null),
    mail: () => timed(() => ctx.mail.isReady()),
    sms: () => timed(() => ctx.sms.isReady()),
    files: () => timed(() => ctx.files.isReady()),
    virusScan: () => timed(() => ctx.scan.isReady()),
  };
  const parts = (Object.keys(looks) as Component[]).filter((component) => component !== 'sms' || ctx.sms.available);
  const found = await Promise.all(
    parts.map(async (component) => [component, findingOf(component, await looks[component]())] as const),
  );
  return new Map(found);
}
