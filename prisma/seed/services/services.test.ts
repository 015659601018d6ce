import { DocumentKind } from '@cabinet/contracts/documents';
import { type Answers, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { definitionProblems } from '@cabinet/domain/definition-problems';
import { type ExampleScenario, exampleApplication } from '@cabinet/domain/example-application';
import { factsOf, precheck } from '@cabinet/domain/precheck';
import { requirementsFor, shownQuestions } from '@cabinet/domain/requirements';
import { expect, test } from 'vitest';
import { serviceCategories } from './categories.ts';
import { firstServices } from './services.ts';

const asOf = '2026-11-20';

/** Each way to stand before the service, with each option of each choice answered in turn. */
const scenariosOf = (definition: ServiceDefinition): readonly ExampleScenario[] =>
  definition.applicants.flatMap((kind) =>
    definition.submitters.flatMap((submittedBy) =>
      [10, 15, 40]
        .filter((age) => age >= 14 || submittedBy !== 'self')
        .flatMap((age) => answersWorthTrying(definition).map((answers) => ({ asOf, kind, submittedBy, age, answers }))),
    ),
  );

const answersWorthTrying = ({ questions }: ServiceDefinition): readonly Answers[] => [
  {},
  ...questions.flatMap((question): Answers[] => {
    if (question.type === 'yesNo') return [{ [question.key]: true }, { [question.key]: false }];
    if (question.type === 'choice') return question.options.map(({ value }) => ({ [question.key]: value }));
    if (question.type === 'choices') return question.options.map(({ value }) => ({ [question.key]: [value] }));
    return [];
  }),
];

test('A4 the first cabinet has 31 services, each in a category that exists, each code once', () => {
  const codes = new Set(serviceCategories.map(({ code }) => code));

  expect(firstServices).toHaveLength(31);
  expect(new Set(firstServices.map(({ code }) => code)).size).toBe(31);
  expect(firstServices.filter(({ category }) => !codes.has(category))).toEqual([]);
  expect(serviceCategories.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
});

test('A4 the list shows eight tiles and civil status, what people with disabilities need first', () => {
  const tiles = serviceCategories.filter(({ parent }) => parent === null);
  const inOrder = tiles.toSorted((one, other) => one.position - other.position);

  expect(inOrder.map(({ code }) => code)).toEqual([
    'socialProtection',
    'residence',
    'passport',
    'realEstate',
    'business',
    'land',
    'housing',
    'civilStatus',
    'information',
  ]);
});

test('A4 the referral for assistive products is known by the words people use, and every service has a name one can say', () => {
  const referral = firstServices.find(({ code }) => code === 'tzr-napravlennia');

  expect(referral?.searchWords).toEqual(
    expect.arrayContaining(['ТЗР', 'ДЗР', 'візок', 'крісло колісне', 'протез', 'слуховий апарат', 'палиця']),
  );
  for (const { name, shortName } of firstServices) expect((shortName ?? name).uk.length).toBeLessThanOrEqual(60);
});

test('A8 social protection leads to «Допомога особам з інвалідністю», which leads to services', () => {
  const child = serviceCategories.find(({ name }) => name.uk === 'Допомога особам з інвалідністю');

  expect(child?.parent).toBe('socialProtection');
  expect(firstServices.filter(({ category }) => category === child?.code).length).toBeGreaterThanOrEqual(8);
});

test.each(firstServices)(
  'F18 the definition of $code is data that survives storage and has no problems',
  (definition) => {
    expect(ServiceDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
    expect(definitionProblems(definition)).toEqual([]);
  },
);

test.each(firstServices)('H4 the library kinds of $code are kinds the library knows', ({ documents }) => {
  const known = new Set<string>(DocumentKind.options);
  expect(documents.flatMap(({ libraryKinds }) => libraryKinds).filter((kind) => !known.has(kind))).toEqual([]);
});

test.each(firstServices)(
  'F20 a complete application for $code passes the pre-check, however it is answered',
  (definition) => {
    for (const scenario of scenariosOf(definition)) {
      const application = exampleApplication(definition, scenario);
      expect(precheck(definition, application), JSON.stringify(scenario)).toEqual([]);
    }
  },
);

test.each(firstServices)(
  'F16 taking away any mandatory document or answer of $code is reported at its place',
  (definition) => {
    for (const scenario of scenariosOf(definition)) {
      const application = exampleApplication(definition, scenario);
      const facts = factsOf(application);
      for (const { code, mandatory, document } of requirementsFor(definition, facts)) {
        if (!mandatory || document.preparedBy === 'cabinet') continue;
        const without = { ...application, slots: { ...application.slots, [code]: [] } };
        expect(precheck(definition, without)).toEqual([
          { pointer: `/slots/${code}`, code: 'precheck.document_missing', incomplete: true },
        ]);
      }
      for (const { key, required } of shownQuestions(definition, facts)) {
        if (!required) continue;
        const { [key]: _taken, ...answers } = application.answers;
        expect(precheck(definition, { ...application, answers })).toContainEqual({
          pointer: `/answers/${key}`,
          code: 'field.required',
          incomplete: true,
        });
      }
    }
  },
);

const serviceCalled = (code: string): ServiceDefinition => {
  const found = firstServices.find((definition) => definition.code === code);
  if (!found) throw new Error(`No service ${code}`);
  return found;
};

const mandatoryCodes = (code: string, scenario: Partial<ExampleScenario>): readonly string[] => {
  const definition = serviceCalled(code);
  const application = exampleApplication(definition, { asOf, ...scenario });
  return requirementsFor(definition, factsOf(application))
    .filter(({ mandatory, document }) => mandatory && document.preparedBy === 'applicant')
    .map((requirement) => requirement.code);
};

test('F6 the certificate of registered persons asks the owner for title, the tenant for a lease, the proxy for a power of attorney', () => {
  const service = 'dovidka-sklad-zareiestrovanykh';

  expect(mandatoryCodes(service, { answers: { relation: 'owner' } })).toEqual(['ownership']);
  expect(mandatoryCodes(service, { answers: { relation: 'tenant' } })).toEqual(['tenancy']);
  expect(mandatoryCodes(service, { answers: { relation: 'registered' }, submittedBy: 'representative' })).toEqual([
    'residenceDoc',
    'poa',
  ]);
});

test('E8 each of the four requests for an assistive product has its own documents', () => {
  const mandatory = (requestKind: string, more: Record<string, string | boolean> = {}) =>
    mandatoryCodes('tzr-napravlennia', { answers: { requestKind, ...more } }).filter(
      (code) => code !== 'idDoc' && code !== 'rnokpp',
    );

  expect(mandatory('supply')).toEqual(['disabilityDoc', 'ipr']);
  expect(mandatory('replacement', { early: true })).toEqual(['disabilityDoc', 'ipr', 'earlyReason']);
  expect(mandatory('repair')).toEqual(['productPassport']);
  expect(mandatory('updateDocuments')).toEqual(['disabilityDoc', 'ipr']);
});

test('E5 asking for compensation instead of the product adds the payment document', () => {
  const asking = (manner: string) => mandatoryCodes('tzr-napravlennia', { answers: { requestKind: 'supply', manner } });

  expect(asking('provide')).not.toContain('paymentDoc');
  expect(asking('compensate')).toEqual(expect.arrayContaining(['paymentDoc', 'productPassport']));
});
