import { randomInt } from 'node:crypto';
import type { Component, Status } from '@cabinet/contracts/status';
import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const parts = ['database', 'jobs', 'files', 'virusScan', 'mail', 'sms'] as const;

const aStatus = (troubles: Partial<Record<Component, 'slow' | 'down'>>, more: Partial<Status> = {}): Status => ({
  overall: Object.keys(troubles).length > 0 ? 'partly' : 'working',
  checkedAt: minutesAgo(0),
  components: parts.map((component) => ({
    component,
    state: troubles[component] ?? 'working',
    since: minutesAgo(12),
  })),
  incidents: [],
  ...more,
});

// The parts of the house that is tried here all work, and other tests need them to: what others would look like is told in their place.
const told =
  (status: Status | null) =>
  async (page: Page): Promise<void> => {
    await page.route('**/api/v1/status', (route) =>
      status
        ? route.fulfill({ json: status })
        : route.fulfill({ status: 429, json: { code: 'common.too_many_requests', title: 'Забагато запитів' } }),
    );
    await page.goto('/status');
    await settled(page);
  };

const incidents: Status['incidents'] = [
  { id: anId(), component: 'sms', state: 'slow', startedAt: minutesAgo(12), endedAt: null, note: null },
  {
    id: anId(),
    component: 'mail',
    state: 'down',
    startedAt: minutesAgo(3_000),
    endedAt: minutesAgo(2_950),
    note: { uk: 'Змінювали поштовий сервер. Усі листи надійшли.', en: 'The mail server was changed. All arrived.' },
  },
];

const troubled = aStatus({ sms: 'slow', virusScan: 'down' }, { incidents });
const away = aStatus(
  {},
  {
    overall: 'down',
    checkedAt: minutesAgo(20),
    components: (['database', 'jobs'] as const).map((component) => ({
      component,
      state: 'down',
      since: minutesAgo(20),
    })),
    incidents,
  },
);
const unchecked = aStatus({}, { checkedAt: null, components: [] });

const inEnglish = async (page: Page): Promise<void> => {
  await told(troubled)(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const one = '/admin/incidents/:incidentId';

const incidentAt =
  (addressOf: (id: string) => string, act?: (page: Page) => Promise<void>): PageState['bring'] =>
  async (page) => {
    await enterAs(page, 'administrator');
    const id = anId();
    // Names of rows tell the minute, and other tests store incidents beside this one.
    const began = randomInt(100, 40_000);
    const times = { startedAt: minutesAgo(began), endedAt: minutesAgo(began - 10) };
    await database().incident.create({ data: { id, component: 'mail', state: 'down', ...times } });
    await goTo(page, addressOf(id));
    await act?.(page);
  };

/** How the cabinet is, for everybody, and the incidents that administrators explain. */
export const statusStates: readonly PageState[] = [
  { pattern: '/status', state: 'all working', bring: told(aStatus({})) },
  { pattern: '/status', state: 'filled with incidents', bring: told(troubled) },
  { pattern: '/status', state: 'filled, in English', bring: inEnglish },
  { pattern: '/status', state: 'without the database', bring: told(away) },
  { pattern: '/status', state: 'not checked yet', bring: told(unchecked) },
  { pattern: '/status', state: 'error', bring: told(null) },
  { pattern: '/admin/incidents', state: 'filled', bring: incidentAt(() => '/admin/incidents') },
  { pattern: one, state: 'filled', bring: incidentAt((id) => `/admin/incidents/${id}`) },
  {
    pattern: one,
    state: 'with errors',
    bring: incidentAt(
      (id) => `/admin/incidents/${id}`,
      (page) => sendEmpty(page, 'Зберегти'),
    ),
  },
];
