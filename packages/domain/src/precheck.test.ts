import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aService, proofOf, words } from '../test/a-service.ts';
import { aDefinition, someAnswers, someFacts } from '../test/service-arbitraries.ts';
import { completed, exampleApplication } from './example-application.ts';
import { type FilledApplication, factsOf, precheck, type SlotFile } from './precheck.ts';
import { requirementsFor, shownQuestions } from './requirements.ts';

const asOf = '2026-11-20';

const someFile: fc.Arbitrary<SlotFile> = fc.record({
  state: fc.constantFrom(
    'attached' as const,
    'checking' as const,
    'accepted' as const,
    'needs_rework' as const,
    'failed' as const,
  ),
  document: fc.record({
    state: fc.constantFrom('checking' as const, 'confirmed' as const, 'rejected' as const, 'failed' as const),
    validUntil: fc.constantFrom(null, '2026-11-19', '2026-11-20', '2030-01-01'),
  }),
});

const someText = fc.constantFrom(null, '', '  ', 'Текст');

/** Whatever a person, a bug or an attacker may leave in a draft. */
/** What an office may refuse for: only what the pre-check itself names as missing. */
const lacks = (definition: ServiceDefinition, application: FilledApplication): boolean =>
  precheck(definition, application).some(({ incomplete }) => incomplete);

const someApplication: fc.Arbitrary<FilledApplication> = fc
  .record({
    facts: someFacts,
    slots: fc.dictionary(
      fc.constantFrom('d0', 'd1', 'd2', 'representative', 'toString'),
      fc.array(someFile, { maxLength: 6 }),
    ),
    texts: fc.tuple(someText, someText, someText, someText, someText, someText, someText),
    withRepresentative: fc.boolean(),
    declaration: fc.boolean(),
  })
  .map(({ facts, slots, texts, withRepresentative, declaration }) => {
    const [surname, givenName, phone, email, address, objectName, objectAddress] = texts;
    const reached = { phone, email };
    const { kind, age } = facts.applicant;
    return {
      answers: facts.answers,
      submittedBy: facts.submittedBy,
      applicant:
        kind === 'person'
          ? { kind, age, surname, givenName, address, ...reached }
          : { kind, companyName: surname, companyCode: givenName, address, ...reached },
      representative: withRepresentative ? { surname, givenName, ...reached } : null,
      ...{ slots, objectName, objectAddress, declaration, asOf },
    };
  });

test('F20 after a clean pre-check no refusal for incompleteness is possible, whatever the service and the application', () => {
  fc.assert(
    fc.property(aDefinition, someApplication, (definition, application) => {
      const problems = precheck(definition, application);
      if (problems.length === 0) expect(lacks(definition, application)).toBe(false);
      if (lacks(definition, application)) expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('F20 any service can be applied for: what is completed passes the pre-check and cannot be refused for incompleteness', () => {
  fc.assert(
    fc.property(aDefinition, someFacts, (definition, { applicant, submittedBy }) => {
      const age = applicant.age ?? 40;
      const scenario = {
        asOf,
        kind: applicant.kind,
        age,
        submittedBy: age < 14 ? ('legalRepresentative' as const) : submittedBy,
      };
      const application = exampleApplication(definition, scenario);

      expect(precheck(definition, application)).toEqual([]);
      expect(lacks(definition, application)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('F16 any mandatory thing taken away from a complete application is reported and stops it', () => {
  fc.assert(
    fc.property(aDefinition, someFacts, fc.nat(), (definition, { submittedBy }, pick) => {
      const whole = exampleApplication(definition, { asOf, submittedBy });
      const facts = factsOf(whole);
      const mandatory = [
        ...requirementsFor(definition, facts).flatMap(({ code, mandatory: demanded }) =>
          demanded ? [`/slots/${code}`] : [],
        ),
        ...shownQuestions(definition, facts).flatMap(({ key, required }) => (required ? [`/answers/${key}`] : [])),
        ...['/declaration', '/applicant/surname', '/applicant/address'],
      ];
      const pointer = mandatory[pick % mandatory.length] ?? '/declaration';
      const without = takenAway(whole, pointer);

      expect(precheck(definition, without).map((problem) => problem.pointer)).toContain(pointer);
      expect(lacks(definition, without)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const takenAway = (whole: FilledApplication, pointer: string): FilledApplication => {
  const [, area, name = ''] = pointer.split('/');
  if (area === 'slots') return { ...whole, slots: { ...whole.slots, [name]: [] } };
  if (area === 'answers') return { ...whole, answers: { ...whole.answers, [name]: '' } };
  if (area === 'declaration') return { ...whole, declaration: false };
  return { ...whole, applicant: { ...whole.applicant, [name]: ' ' } };
};

test('F20 completing keeps every answer that was given and is asked for', () => {
  fc.assert(
    fc.property(aDefinition, someAnswers, (definition, answers) => {
      const before = { ...exampleApplication(definition, { asOf }), answers, slots: {} };
      expect(Object.keys(completed(definition, before).answers)).toEqual(expect.arrayContaining(Object.keys(answers)));
    }),
  );
});

const withIdDoc = aService({
  applicants: ['person', 'business'],
  submitters: ['self', 'representative', 'legalRepresentative'],
  needsObject: true,
  documents: [
    proofOf('representative'),
    proofOf('legalRepresentative'),
    { code: 'idDoc', name: words, why: words, required: 'always' },
  ],
});
const good = exampleApplication(withIdDoc, { asOf });

const problemsOf = (change: Partial<FilledApplication>) =>
  precheck(withIdDoc, { ...good, ...change }).map(
    ({ pointer, code, incomplete }) => `${pointer} ${code} ${incomplete ? 'lack' : 'wait'}`,
  );

const file = (state: SlotFile['state'], document: Partial<SlotFile['document']> = {}): Partial<FilledApplication> => ({
  slots: { idDoc: [{ state, document: { state: 'confirmed', validUntil: null, ...document } }] },
});

test.each<[string, Partial<FilledApplication>, readonly string[]]>([
  ['a file just attached', file('attached'), []],
  ['a file an officer accepted', file('accepted'), []],
  ['a document valid to the last day', file('attached', { validUntil: asOf }), []],
  ['no file', { slots: {} }, ['/slots/idDoc precheck.document_missing lack']],
  ['a file being checked', file('checking'), ['/slots/idDoc precheck.document_checking wait']],
  [
    'a library still checking',
    file('attached', { state: 'checking' }),
    ['/slots/idDoc precheck.document_checking wait'],
  ],
  ['a file sent back', file('needs_rework'), ['/slots/idDoc precheck.document_needs_rework lack']],
  ['a file that could not be opened', file('failed'), ['/slots/idDoc precheck.document_failed lack']],
  ['a rejected file', file('attached', { state: 'rejected' }), ['/slots/idDoc precheck.document_rejected lack']],
  [
    'an expired document',
    file('accepted', { validUntil: '2026-11-19' }),
    ['/slots/idDoc precheck.document_expired lack'],
  ],
  [
    'no object',
    { objectName: null, objectAddress: ' ' },
    ['/objectName field.required lack', '/objectAddress field.required lack'],
  ],
  ['no declaration', { declaration: false }, ['/declaration precheck.declaration_missing lack']],
  [
    'a nameless applicant nobody can reach',
    { applicant: { kind: 'person', age: 40, surname: '', givenName: 'Олена', phone: null, email: ' ', address: null } },
    [
      '/applicant/surname field.required lack',
      '/applicant/phone precheck.contact_missing lack',
      '/applicant/address field.required lack',
    ],
  ],
  [
    'a child alone',
    {
      applicant: {
        kind: 'person',
        age: 13,
        surname: 'Мала',
        givenName: 'Оля',
        phone: '+380000000001',
        email: null,
        address: 'Київ',
      },
    },
    ['/submittedBy precheck.child_alone lack'],
  ],
])('F20 the pre-check judges %s', (_what, change, expected) => {
  expect(problemsOf(change)).toEqual(expected);
});

test('M3 a representative gives a name, a contact and the proof', () => {
  expect(problemsOf({ submittedBy: 'representative' })).toEqual([
    '/representative precheck.representative_missing lack',
    '/slots/representative precheck.document_missing lack',
  ]);
  expect(
    problemsOf({
      submittedBy: 'representative',
      representative: { surname: null, givenName: 'Іван', phone: null, email: null },
    }),
  ).toEqual([
    '/representative/name/surname field.required lack',
    '/representative/phone precheck.contact_missing lack',
    '/slots/representative precheck.document_missing lack',
  ]);
});

test('F20 a bad file in an optional row is to be tidied up, but no ground for a refusal', () => {
  const optional = {
    ...withIdDoc,
    documents: withIdDoc.documents.map((document) => ({ ...document, required: 'never' as const })),
  };
  const application = { ...good, ...file('needs_rework') };

  expect(precheck(optional, application)).toEqual([
    { pointer: '/slots/idDoc', code: 'precheck.document_needs_rework', incomplete: false },
  ]);
  expect(lacks(optional, application)).toBe(false);
});

test('F20 more files than a row takes are named with the limit', () => {
  const files = Array.from({ length: 6 }, () => ({
    state: 'attached' as const,
    document: { state: 'confirmed' as const, validUntil: null },
  }));

  expect(precheck(withIdDoc, { ...good, slots: { idDoc: files } })).toEqual([
    { pointer: '/slots/idDoc', code: 'precheck.too_many_files', params: { maximum: 5 }, incomplete: false },
  ]);
});

test('A23 a service for people is not open to a company', () => {
  const business = exampleApplication(withIdDoc, { asOf, kind: 'business' });

  expect(precheck(withIdDoc, business)).toEqual([]);
  expect(precheck({ ...withIdDoc, applicants: ['person'] }, business).map(({ code }) => code)).toEqual([
    'precheck.applicant_kind',
  ]);
});
