import { shortNumber } from '@cabinet/domain/short-number';
import { aDefinition } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { castOf, type Making } from './cast.ts';

const service = {
  serviceId: '00000000-0000-7000-8000-000000000001',
  revisionId: '00000000-0000-7000-8000-000000000002',
  definition: aDefinition({ code: 'one' }),
};
const sizes = { persons: 6, applicationsPerPerson: 4, documentsPerPerson: 3, offices: 2, drafts: 8 };
const making = (more: Partial<Making> = {}): Making => ({
  seed: 1,
  now: Date.parse('2026-11-21T08:00:00Z'),
  sizes,
  services: [service],
  draftService: { ...service, serviceId: '00000000-0000-7000-8000-000000000003' },
  passwordHash: 'hash',
  seal: (id) => Buffer.from(id),
  ...more,
});
const everything = (more?: Partial<Making>) => {
  const { offices, households } = castOf(making(more));
  return { offices, households: [...households()] };
};

test('the same seed makes the same people, applications and ids; another seed makes others', () => {
  expect(everything()).toEqual(everything());
  expect(everything({ seed: 2 })).not.toEqual(everything());
});

test('there is as much of everything as was asked for', () => {
  const { offices, households } = everything();
  const rows = (table: string) => households.flatMap(({ batch }) => batch[table] ?? []);
  expect(offices.office).toHaveLength(2);
  expect(rows('person')).toHaveLength(6);
  expect(rows('document')).toHaveLength(6 * 4);
  expect(rows('application')).toHaveLength(6 * 4 + 8);
  expect(households.flatMap(({ member }) => member.draftIds)).toHaveLength(8);
});

test('every number is dictated for one application only, and every id is used once', () => {
  const applications = everything().households.flatMap(({ batch }) => batch.application ?? []);
  expect(new Set(applications.map(({ number }) => number)).size).toBe(applications.length);
  expect(new Set(applications.map(({ id }) => id)).size).toBe(applications.length);
  expect(applications[0]?.number).toBe(shortNumber(Number(applications[0]?.sequence)));
});

test('what was sent keeps its applicant sealed, what was not sent keeps none', () => {
  for (const { applicant, state, submittedAt } of everything().households.flatMap(
    ({ batch }) => batch.application ?? [],
  )) {
    expect(applicant === null).toBe(state === 'draft');
    expect(submittedAt === null).toBe(state === 'draft');
  }
});
