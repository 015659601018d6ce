import { expect, test } from 'vitest';
import uk from '../../locales/uk/orders.ts';
import { dueInWords } from './rules.ts';

const formats = { date: (when: Date | string) => String(when) };

test.each([
  [
    { stageDueOn: null, overdue: false },
    { late: false, text: 'Без строку' },
  ],
  [
    { stageDueOn: '2026-12-16', overdue: false },
    { late: false, text: 'До 2026-12-16' },
  ],
  [
    { stageDueOn: '2026-11-16', overdue: true },
    { late: true, text: 'Прострочено, строк був до 2026-11-16' },
  ],
] as const)('the term of a stage is told in words, also when it has passed: %j', (order, told) => {
  expect(dueInWords(order, uk.due, formats)).toEqual(told);
});
