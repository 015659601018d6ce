import { expect, test } from 'vitest';
import { usualName } from './usual-name.ts';

test.each([
  ['КОВАЛЕНКО', 'Коваленко'],
  ['оксана', 'Оксана'],
  ['нечуй-левицький', 'Нечуй-Левицький'],
  ['О’КОННОР', 'О’Коннор'],
  ['ЛУК’ЯНЕНКО', 'Лук’яненко'],
  ['ГАСАН ОГЛИ', 'Гасан огли'],
  ['МакДональд', 'МакДональд'],
  ['Коваленко', 'Коваленко'],
  ['Ю', 'Ю'],
])('B5 a name typed as %s is offered as %s', (typed, usual) => expect(usualName(typed)).toBe(usual));
