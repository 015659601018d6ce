import { isPlainDate } from '@cabinet/contracts/dates';
import type { Answer, Question } from '@cabinet/contracts/service-definition';
import { isBlank } from '@cabinet/domain/answers';
import { sideOf } from '#shared/i18n/bilingual.ts';
import { formatDate, formatMoney } from '#shared/i18n/formats.ts';
import type { Language } from '#shared/i18n/language.tsx';

interface Words {
  readonly yes: string;
  readonly no: string;
}

const optionName = (question: Question, value: string, language: Language): string => {
  const label = 'options' in question ? question.options.find((option) => option.value === value)?.label : undefined;
  return label ? sideOf(label, language) : value;
};

const numberName = (question: Question, value: number, language: Language): string => {
  if (question.type === 'money') return formatMoney(value / 100, language);
  const number = new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB').format(value);
  return question.type === 'number' && question.unit ? `${number}\u00a0${sideOf(question.unit, language)}` : number;
};

/** An answer as a person reads it; null when there is none. */
export const answerInWords = (
  question: Question,
  answer: Answer | null | undefined,
  { language, ...words }: Words & { readonly language: Language },
): string | null => {
  if (answer === null || answer === undefined || isBlank(answer)) return null;
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  if (Array.isArray(answer)) return answer.map((value) => optionName(question, value, language)).join(', ');
  if (typeof answer === 'number') return numberName(question, answer, language);
  if (question.type === 'date') return isPlainDate(answer) ? formatDate(answer, language) : answer;
  return question.type === 'choice' ? optionName(question, answer, language) : answer;
};

/** What is typed into a box for numbers; what is no number stays text, and the check says so. */
export const numberFrom = (typed: string, { type }: Question): Answer | null => {
  const dense = typed.replaceAll(/[\s\u00a0₴]|грн\.?/giu, '').replace(',', '.');
  if (dense === '') return null;
  if (!/^-?\d+(\.\d+)?$/.test(dense)) return typed;
  const value = Number(dense);
  // Kopiykas: 12,345 is no sum of money, so it stays as typed.
  if (type === 'money') return /\.\d{3,}$/.test(dense) ? typed : Math.round(value * 100);
  return value;
};

/** The other way: what the box shows for a stored answer. */
export const typedNumber = (answer: Answer | null, { type }: Question): string => {
  if (typeof answer === 'string') return answer;
  if (typeof answer !== 'number') return '';
  return (type === 'money' ? (answer / 100).toFixed(2).replace(/\.00$/, '') : String(answer)).replace('.', ',');
};
