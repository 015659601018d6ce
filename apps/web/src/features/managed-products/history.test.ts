import type { ManagedProduct, RevisionStep } from '@cabinet/contracts/managed-products';
import { expect, test } from 'vitest';
import { historyOf } from './history.ts';

const at = (minute: number): string => `2026-11-20T10:0${minute}:00.000Z`;
const step = (minute: number, act: RevisionStep['act'], reason: string | null = null): RevisionStep => ({
  ...{ at: at(minute), act, byName: 'Редактор', reason },
});
const event = (minute: number, from: 'new' | 'active' | null, to: 'new' | 'active' | 'discontinued') => ({
  ...{ at: at(minute), from, to, byName: 'Редактор' },
  reason: { uk: '', en: '' },
});
const revision = (number: number, steps: RevisionStep[]): ManagedProduct['revisions'][number] => ({
  ...{ number, state: 'published', authorName: 'А', reviewerName: 'Б', reason: null, decidedAt: at(3), steps },
  differences: [],
});

type Told = Pick<ManagedProduct, 'events' | 'revisions' | 'open'>;
// The history is made of these alone.
const told = (product: Told): string[] =>
  historyOf(product as ManagedProduct).map((one) => (one.kind === 'step' ? one.step.act : one.event.to));

test('O10 the history tells every step and state, the newest first, and the first publication once', () => {
  const steps = [step(1, 'send'), step(2, 'return', 'Немає ціни'), step(3, 'publish')];
  const events = [event(4, 'active', 'discontinued'), event(3, 'new', 'active'), event(0, null, 'new')];
  expect(told({ events, revisions: [revision(1, steps)], open: null })).toEqual([
    'discontinued',
    'publish',
    'return',
    'send',
    'new',
  ]);
});

test('O10 what was published before steps were kept is told by its publication', () => {
  expect(told({ events: [event(0, null, 'new')], revisions: [revision(1, [])], open: null })).toEqual([
    'publish',
    'new',
  ]);
  expect(told({ events: [event(0, 'new', 'active')], revisions: [], open: null })).toEqual(['active']);
});

test('O10 what is being written now has its place in the history', () => {
  const open = {
    number: 2,
    state: 'in_review',
    authorName: 'А',
    isOwn: false,
    reason: null,
    changedAt: at(5),
  } as const;
  expect(told({ events: [], revisions: [], open: { ...open, steps: [step(5, 'send')] } })).toEqual(['send']);
});
