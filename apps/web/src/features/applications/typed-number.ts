import type { Answer, Question } from '@cabinet/contracts/service-definition';

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
