import type { QuestionInput, ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import { aService, words } from '../test/a-service.ts';
import { definitionProblems } from './definition-problems.ts';

const yesNo = (key: string, when: QuestionInput['when'] = null): QuestionInput => ({
  type: 'yesNo',
  key,
  label: words,
  required: true,
  when,
});
const size: QuestionInput = { type: 'number', key: 'size', label: words, required: true, atLeast: 1, atMost: 5 };
const kind: QuestionInput = {
  type: 'choice',
  key: 'kind',
  label: words,
  required: true,
  options: [
    { value: 'new', label: words },
    { value: 'old', label: words },
  ],
};
const paper = { code: 'paper', name: words, why: words, required: 'always' as const };

const found = (changes: Partial<ServiceDefinitionInput>): readonly string[] =>
  definitionProblems(aService(changes)).map(({ pointer, code }) => `${pointer} ${code}`);

test('F18 a sound definition has no problems', () => {
  expect(
    found({
      questions: [kind, size, yesNo('a', { answer: 'kind', is: 'old' }), yesNo('b', { answer: 'size', atLeast: 5 })],
    }),
  ).toEqual([]);
});

test.each<[string, Partial<ServiceDefinitionInput>, readonly string[]]>([
  [
    'an unknown question',
    { questions: [yesNo('a', { answer: 'ghost', is: true })] },
    ['/questions/0/when services.unknown_question'],
  ],
  [
    'an answer that is no option',
    { questions: [kind, yesNo('a', { answer: 'kind', is: 'blue' })] },
    ['/questions/1/when services.impossible_answer'],
  ],
  [
    '«yes» to a choice',
    { questions: [kind, yesNo('a', { answer: 'kind', is: true })] },
    ['/questions/1/when services.impossible_answer'],
  ],
  [
    'a limit on yes or no',
    { questions: [yesNo('a'), yesNo('b', { answer: 'a', atLeast: 1 })] },
    ['/questions/1/when services.impossible_answer'],
  ],
  ['two questions of one name', { questions: [yesNo('a'), yesNo('a')] }, ['/questions/1/key services.key_repeated']],
  ['two documents of one name', { documents: [paper, paper] }, ['/documents/1/code services.key_repeated']],
  [
    'a question that waits for itself through another',
    { questions: [yesNo('a', { answer: 'b', is: true }), yesNo('b', { answer: 'a', is: true })] },
    ['/questions/0/when services.condition_cycle', '/questions/1/when services.condition_cycle'],
  ],
  [
    'a question behind two answers at once',
    {
      questions: [
        kind,
        yesNo('a', {
          all: [
            { answer: 'kind', is: 'old' },
            { answer: 'kind', is: 'new' },
          ],
        }),
      ],
    },
    ['/questions/1/when services.question_never_shown'],
  ],
  [
    'a question beyond the limits of a number',
    { questions: [size, yesNo('a', { answer: 'size', atLeast: 6 })] },
    ['/questions/1/when services.question_never_shown'],
  ],
  [
    'a question behind a hidden one',
    {
      questions: [
        yesNo('a'),
        yesNo('b', { answer: 'a', is: true }),
        yesNo('c', {
          all: [
            { answer: 'b', is: true },
            { answer: 'a', is: false },
          ],
        }),
      ],
    },
    ['/questions/2/when services.question_never_shown'],
  ],
  [
    'a document only for a submitter who is not let in',
    { documents: [{ ...paper, required: { submittedBy: 'representative' }, reason: words }] },
    ['/documents/0/required services.document_never_required'],
  ],
  ['no English', { name: { uk: 'назва', en: ' ' } }, ['/name/en services.words_missing']],
  [
    'no English in an option',
    {
      questions: [
        {
          ...kind,
          options: [
            { value: 'new', label: words },
            { value: 'old', label: { uk: 'так', en: '' } },
          ],
        } as QuestionInput,
      ],
    },
    ['/questions/0/options/1/label/en services.words_missing'],
  ],
  [
    'no reason',
    { questions: [yesNo('a')], documents: [{ ...paper, required: { answer: 'a', is: true } }] },
    ['/documents/0/reason services.reason_missing'],
  ],
  ['crossed limits', { questions: [{ ...size, atLeast: 9 }] }, ['/questions/0/atLeast services.limits_crossed']],
  [
    'a representative without proof',
    { submitters: ['self', 'representative'] },
    ['/submitters/1 services.authority_unproved'],
  ],
  [
    'a proof that some representatives escape',
    {
      submitters: ['self', 'representative'],
      questions: [yesNo('a')],
      documents: [
        {
          ...paper,
          provesAuthorityOf: 'representative',
          reason: words,
          required: { all: [{ submittedBy: 'representative' }, { answer: 'a', is: true }] },
        },
      ],
    },
    ['/submitters/1 services.authority_unproved'],
  ],
])('F18 %s is found in a definition, with its place', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
