import type { Condition, Question, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { sideOf } from '#shared/i18n/bilingual.ts';
import { formatMoney } from '#shared/i18n/formats.ts';
import type { Language } from '#shared/i18n/language-code.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';

interface Reader {
  readonly definition: Pick<ServiceDefinition, 'questions'>;
  readonly words: TextsOf<'services'>['conditions'];
  readonly language: Language;
}

type AboutAnswer = Extract<Condition, { readonly answer: string }>;

const optionName = (question: Question | undefined, value: string, { words, language }: Reader): string => {
  const options = question && 'options' in question ? question.options : [];
  const label = options.find((option) => option.value === value)?.label;
  const name = label ? sideOf(label, language) : value;
  return words.quoted(name);
};

const numberIn = (question: Question | undefined, value: number, language: Language): string => {
  const format = new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB');
  if (question?.type === 'money') return formatMoney(value / 100, language);
  const unit = question?.type === 'number' && question.unit ? `\u00a0${sideOf(question.unit, language)}` : '';
  return `${format.format(value)}${unit}`;
};

const answerInWords = (condition: AboutAnswer, reader: Reader): string => {
  const { definition, words, language } = reader;
  const question = definition.questions.find(({ key }) => key === condition.answer);
  const label = question ? sideOf(question.label, language) : condition.answer;
  if ('atLeast' in condition) return words.atLeast(label, numberIn(question, condition.atLeast, language));
  if ('atMost' in condition) return words.atMost(label, numberIn(question, condition.atMost, language));
  if ('is' in condition && typeof condition.is === 'boolean') return condition.is ? words.yes(label) : words.no(label);
  const values = 'in' in condition ? condition.in : [condition.is];
  return words.option(label, values.map((value) => optionName(question, String(value), reader)).join(words.or));
};

/** A condition of a service as the second half of a sentence: «…, якщо на запитання «…» ви відповіли «Так»». */
export const conditionInWords = (condition: Condition, reader: Reader): string => {
  const { words } = reader;
  if ('all' in condition) return condition.all.map((part) => conditionInWords(part, reader)).join(words.and);
  if ('any' in condition) return condition.any.map((part) => conditionInWords(part, reader)).join(words.or);
  if ('not' in condition) {
    const { not } = condition;
    if ('answer' in not && 'is' in not && typeof not.is === 'boolean')
      return answerInWords({ answer: not.answer, is: !not.is }, reader);
    return words.not(conditionInWords(not, reader));
  }
  if ('submittedBy' in condition) return words.submittedBy[condition.submittedBy];
  if ('applicant' in condition)
    return condition.applicant === 'age' ? words.younger(condition.below) : words.kind[condition.is];
  return answerInWords(condition, reader);
};

interface Category {
  readonly code: string;
  readonly parent: string | null;
}

/** The categories above one, the highest first; a circle of parents ends at its second round. */
export const trailTo = <C extends Category>(categories: readonly C[], code: string): readonly C[] => {
  const trail: C[] = [];
  let at = categories.find((category) => category.code === code);
  while (at && !trail.includes(at)) {
    trail.unshift(at);
    const { parent } = at;
    at = categories.find((category) => category.code === parent);
  }
  return trail;
};
