import { isPlainDate } from '@cabinet/contracts/dates';
import type { Answer, Question } from '@cabinet/contracts/service-definition';
import { sideOf } from '#shared/i18n/bilingual.ts';
import { formatDate, formatMoney } from '#shared/i18n/formats.ts';
import type { Language } from '#shared/i18n/language-code.ts';

interface Words {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

const optionWords = (question: Question, value: string, language: Language): string => {
  const options = 'options' in question ? question.options : [];
  const label = options.find((option) => option.value === value)?.label;
  return label ? sideOf(label, language) : value;
};

const numberWords = (question: Question, value: number, language: Language): string => {
  // Answers about money are whole kopiykas.
  if (question.type === 'money') return formatMoney(value / 100, language);
  const number = new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB').format(value);
  return question.type === 'number' && question.unit ? `${number}\u00a0${sideOf(question.unit, language)}` : number;
};

/** An answer as a person reads it; '' when there is none. */
export const answerInWords = (question: Question, answer: Answer | undefined, words: Words): string => {
  const { language, yes, no } = words;
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? yes : no;
  if (typeof answer === 'number') return numberWords(question, answer, language);
  if (Array.isArray(answer)) return answer.map((value) => optionWords(question, value, language)).join('; ');
  if (question.type === 'choice') return optionWords(question, answer, language);
  // A draft keeps half a date as it was typed.
  return question.type === 'date' && isPlainDate(answer) ? formatDate(answer, language) : answer;
};
