import { expect, test } from 'vitest';
import { assertSameBody, assertSameShape } from './same-bodies.ts';

test('a limit that says something else, or in fewer bytes, is refused', () => {
  const body = JSON.stringify({ id: 1, names: ['Олена', 'Тарас'], usedIn: ['B', 'A'] });
  expect(() => assertSameBody(body, '{"usedIn":["A","B"],"names":["Олена","Тарас"],"id":1}')).not.toThrow();
  expect(() => assertSameBody(body, '{"usedIn":["A","B"],"names":["Тарас","Олена"],"id":1}')).toThrow('void');
  expect(() => assertSameBody(`${body} `, body)).toThrow('void');
});

test('answers with other ids must have the same fields and nearly the same size', () => {
  const body = JSON.stringify({ id: 'a'.repeat(100), items: [{ name: 'x' }] });
  expect(() => assertSameShape(body, body.replaceAll('aaaaa', 'bbbbb'))).not.toThrow();
  expect(() => assertSameShape(body, body.replace('name', 'nome'))).toThrow('shape');
  expect(() => assertSameShape(body, body.replace('a'.repeat(50), ''))).toThrow('shape');
});
