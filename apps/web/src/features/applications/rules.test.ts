import type { Application, AskedDevice } from '@cabinet/contracts/applications';
import { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import { allProblems, problemsHere, questionsFor } from './filled.ts';
import { firstDayOfTerm } from './first-day.ts';
import { canEdit, groupedSlots, nextEmptySlot, relevantSlots, spelledNumber } from './rules.ts';
import { standingOf } from './tasks.ts';

const words = { uk: 'Слово', en: 'Word' };
const today = '2026-11-20';

const definition = ServiceDefinition.parse({
  code: 'example',
  name: words,
  summary: words,
  category: 'example',
  decidingBody: words,
  term: { unit: 'workDays', value: 10 },
  fee: { kind: 'free' },
  applicants: ['person'],
  submitters: ['self', 'representative'],
  result: words,
  refusalGrounds: [],
  legalActs: [],
  appointmentMinutes: 20,
  instructions: [],
  questions: [
    { key: 'urgent', label: words, required: true, type: 'yesNo' },
    { key: 'neededBy', label: words, required: true, type: 'date', when: { answer: 'urgent', is: true } },
  ],
  documents: [
    { code: 'idDoc', name: words, why: words, required: 'always' },
    {
      code: 'poa',
      name: words,
      why: words,
      required: { submittedBy: 'representative' },
      reason: words,
      provesAuthorityOf: 'representative',
    },
  ],
});

const slot = (code: string, mandatory: boolean) => ({
  code,
  name: words,
  why: words,
  validity: null,
  mandatory,
  reason: null,
  preparedByCabinet: false,
  state: 'missing',
  maxFiles: 5,
  libraryKinds: [],
  open: true,
  documents: [],
  replaced: [],
});

// Only what the rules under test read; the rest of an application is of no matter to them.
const anApplication = (more: Partial<Application> = {}): Application =>
  ({
    id: 'a',
    state: 'draft',
    definition,
    answers: {},
    submittedBy: 'self',
    representative: null,
    declaration: false,
    objectName: null,
    objectAddress: null,
    device: null,
    card: null,
    applicant: {
      fullName: 'Тестенко Марія Іванівна',
      birthDate: '1985-03-17',
      taxId: null,
      phone: '+380673332221',
      email: null,
      address: 'м. Мерефа, вул. Дніпровська, буд. 12',
    },
    slots: [slot('idDoc', true), slot('poa', false)],
    requests: [],
    precheck: [],
    ...more,
  }) as unknown as Application;

test('F20 the page itself finds what is missing, by the rules of the server', () => {
  const found = problemsHere(anApplication(), today).map(({ pointer }) => pointer);
  expect(found).toEqual(['/answers/urgent', '/slots/idDoc', '/declaration']);
});

test('F20 what the server has found already is not told twice', () => {
  const here = problemsHere(anApplication(), today);
  const known = here.map((problem) => ({ ...problem, text: 'Слова сервера' }));
  expect(allProblems(known.slice(0, 1), here).map(({ text }) => text)).toEqual(['Слова сервера', undefined, undefined]);
});

test('only the questions that concern the person are asked', () => {
  const keys = (answers: Application['answers']) =>
    questionsFor(anApplication({ answers }), today).map(({ key }) => key);
  expect(keys({ urgent: false })).toEqual(['urgent']);
  expect(keys({ urgent: true })).toEqual(['urgent', 'neededBy']);
});

test('F7 each step of a draft tells how far it has come', () => {
  const states = (application: Application) =>
    Object.fromEntries(standingOf(application, today).map(({ name, state }) => [name, state]));
  expect(states(anApplication())).toEqual({
    applicant: 'done',
    answers: 'notStarted',
    documents: 'notStarted',
    submitter: 'done',
    check: 'notStarted',
  });
  expect(states(anApplication({ answers: { urgent: true } })).answers).toBe('inProgress');
  expect(states(anApplication({ answers: { urgent: false } })).answers).toBe('done');
});

test('E5 the device is a step of its own, weighed by the server; an update of papers has none', () => {
  const device = (kind: AskedDevice['kind'], wish: AskedDevice['wish'] = null): AskedDevice => ({
    ...{ kind, wish, paysBack: false, findings: [], mostKopiykas: null },
  });
  const precheck = [{ pointer: '/device', code: 'aid.device_missing', text: 'Виберіть', incomplete: true }];
  const step = (more: Partial<Application>) =>
    standingOf(anApplication(more), today).find(({ name }) => name === 'device');
  expect(step({ device: device('supply'), precheck })).toEqual({ name: 'device', state: 'notStarted', left: 1 });
  const chair = { classCode: '12 22 03', name: words, group: null, quantity: 1, productNumber: null };
  expect(step({ device: device('supply', chair), precheck })?.state).toBe('inProgress');
  expect(step({ device: device('supply', chair), precheck: [] })?.state).toBe('done');
  expect(step({ device: device('updateDocuments'), precheck })).toBeUndefined();
});

test('F6 the proof of a representative is shown only when one applies', () => {
  expect(relevantSlots(anApplication()).map(({ code }) => code)).toEqual(['idDoc']);
  expect(relevantSlots(anApplication({ submittedBy: 'representative' }))).toHaveLength(2);
});

test('F8, F15 after sending only what the office asked to fix may be changed', () => {
  const request = { state: 'open', pointer: '/answers/urgent' };
  const asked = anApplication({ state: 'needs_info', requests: [request as Application['requests'][number]] });
  expect(canEdit(asked, '/answers/urgent')).toBe(true);
  expect(canEdit(asked, '/objectName')).toBe(false);
  expect(canEdit(anApplication({ state: 'submitted' }), '/answers/urgent')).toBe(false);
});

test('A24 a term in days begins the day after sending, in working days the next working one', () => {
  expect(firstDayOfTerm({ unit: 'calendarDays' }, '2026-11-20')).toBe('2026-11-21');
  expect(firstDayOfTerm({ unit: 'workDays' }, '2026-11-20')).toBe('2026-11-23');
  expect(firstDayOfTerm({ unit: 'hours' }, '2026-11-20')).toBeNull();
});

test('F19 a number is spelled for a telephone', () => {
  expect(spelledNumber('4K7X-93MA')).toBe('4 K 7 X – 9 3 M A');
});

const threePapers = ServiceDefinition.parse({
  ...definition,
  documents: [
    { code: 'idDoc', name: words, why: words, required: 'always' },
    { code: 'photo', name: words, why: words, required: 'never' },
    { code: 'child', name: words, why: words, required: { applicant: 'age', below: 18 }, reason: words },
    { code: 'plan', name: words, why: words, required: 'always' },
  ],
});
const papers = [slot('idDoc', true), slot('photo', false), slot('child', false), slot('plan', true)];
const codesOf = (slots: readonly { readonly code: string }[]): readonly string[] => slots.map(({ code }) => code);

test('F6 documents whose condition does not hold for this person stand apart from those they may add', () => {
  const application = anApplication({ definition: threePapers, slots: papers as unknown as Application['slots'] });
  const { needed, optional, others } = groupedSlots(application);

  expect([codesOf(needed), codesOf(optional), codesOf(others)]).toEqual([['idDoc', 'plan'], ['photo'], ['child']]);
});

test('F5 after a document comes the next one that must be added and is not, and after the last the list', () => {
  const given = { ...slot('plan', true), documents: [{}] };
  const application = anApplication({ definition: threePapers, slots: papers as unknown as Application['slots'] });
  const done = anApplication({
    definition: threePapers,
    slots: [slot('idDoc', true), slot('photo', false), given] as unknown as Application['slots'],
  });

  expect(nextEmptySlot(application, 'idDoc')?.code).toBe('plan');
  expect(nextEmptySlot(application, 'plan')?.code).toBe('idDoc');
  expect(nextEmptySlot(done, 'idDoc')).toBeUndefined();
});
