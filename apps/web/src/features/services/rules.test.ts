import { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import uk from '#locales/uk/services.ts';
import { conditionInWords, trailTo } from './rules.ts';

const words = { uk: 'Слово', en: 'Word' };
const definition = ServiceDefinition.parse({
  code: 'example',
  name: words,
  summary: words,
  category: 'example',
  decidingBody: words,
  term: { unit: 'workDays', value: 10 },
  fee: { kind: 'free' },
  applicants: ['person'],
  submitters: ['self'],
  result: words,
  refusalGrounds: [],
  legalActs: [],
  appointmentMinutes: 20,
  instructions: [],
  questions: [
    { key: 'owns', label: { uk: 'Житло ваше?', en: 'Is it yours?' }, required: true, type: 'yesNo' },
    {
      key: 'right',
      label: { uk: 'Ваше право', en: 'Your right' },
      required: true,
      type: 'choice',
      options: [
        { value: 'owner', label: { uk: 'Власник', en: 'Owner' } },
        { value: 'tenant', label: { uk: 'Наймач', en: 'Tenant' } },
      ],
    },
    { key: 'income', label: { uk: 'Дохід', en: 'Income' }, required: false, type: 'money' },
  ],
  documents: [],
});
const reader = { definition, words: uk.conditions, language: 'uk' } as const;

test.each([
  [{ answer: 'owns', is: true }, 'на запитання «Житло ваше?» ви відповіли «Так»'],
  [{ not: { answer: 'owns', is: true } }, 'на запитання «Житло ваше?» ви відповіли «Ні»'],
  [{ answer: 'right', in: ['owner', 'tenant'] }, 'на запитання «Ваше право» ви відповіли «Власник» або «Наймач»'],
  [{ applicant: 'age', below: 14 }, 'заявнику менше ніж 14 років'],
  [
    { all: [{ submittedBy: 'representative' }, { applicant: 'kind', is: 'person' }] },
    'заяву подає представник за довіреністю і заяву подає людина',
  ],
] as const)('A12 a condition of a document is told in words: %j', (condition, sentence) => {
  expect(conditionInWords(condition, reader)).toBe(sentence);
});

test('A12 a limit of money is told in hryvnias, not in kopiykas', () => {
  expect(conditionInWords({ answer: 'income', atMost: 150_000 }, reader).replaceAll(/\s/g, ' ')).toBe(
    '«Дохід»: 1 500 ₴ або менше',
  );
});

test('A8 the way to a subcategory leads through its parents', () => {
  const categories = [
    { code: 'social', parent: null },
    { code: 'disability', parent: 'social' },
    { code: 'other', parent: null },
  ];
  expect(trailTo(categories, 'disability').map(({ code }) => code)).toEqual(['social', 'disability']);
});
