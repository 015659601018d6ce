import type { Answers, Question } from '@cabinet/contracts/service-definition';
import type { Seeded } from './seeded.ts';

const words = ['довідка', 'переїзд', 'оновлення', 'адреса', 'родина', 'навчання', 'робота', 'лікування', 'житло'];

const sentence = (chance: Seeded, longest: number): string =>
  Array.from({ length: 3 + chance.below(10) }, () => chance.pick(words))
    .join(' ')
    .slice(0, longest);

const answerTo = (chance: Seeded, question: Question): Answers[string] => {
  switch (question.type) {
    case 'yesNo':
      return chance.below(2) === 0;
    case 'choice':
      return chance.pick(question.options).value;
    case 'choices':
      return [chance.pick(question.options).value];
    case 'text':
      return sentence(chance, question.maxLength);
    case 'number':
    case 'money':
      return (question.atLeast ?? 0) + chance.below(20);
    case 'date':
      return `20${10 + chance.below(15)}-0${1 + chance.below(9)}-1${chance.below(10)}`;
    case 'iban':
      return 'UA213223130000026007233566001';
  }
};

/** An answer to every question of a form, of the kind and size a person would give. */
export const answersTo = (chance: Seeded, questions: readonly Question[]): Answers =>
  Object.fromEntries(questions.map((question) => [question.key, answerTo(chance, question)]));
