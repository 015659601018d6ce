import { expect, test } from 'vitest';
import { SalutationOverride } from './persons.ts';

test.each(['Шановна пані Маріє', 'Вітаю, О’Конноре!', 'Пані М. І. Тестенко', 'Дорога Анно-Маріє', ''])(
  'B8 a person may be greeted with words: %s',
  (text) => {
    expect(SalutationOverride.parse(text)).toBe(text);
  },
);

test.each([
  'Ваш приз на evil.ua',
  'https://evil',
  'пишіть на a@b',
  'Дзвоніть 0671112233',
  'evil。ua',
  'Маріє\u0000',
  'Маріє\nІванівно',
  '<b>Маріє</b>',
])('C13 what a letter could pass on as a link, a number or an address is no salutation: %j', (text) => {
  const { error } = SalutationOverride.safeParse(text);

  expect(error?.issues.map(({ message }) => message)).toEqual(['persons.salutation_shape']);
});
