import { expect, test } from 'vitest';
import { boundedStatementNames } from './statement-names.ts';

test('a text gets a name on its second use and keeps it', () => {
  const nameOf = boundedStatementNames();
  const read = { sql: 'SELECT 1' };
  expect([nameOf(read), nameOf(read), nameOf(read)]).toEqual([undefined, 'client_1', 'client_1']);
});

test('two texts never share a name', () => {
  const nameOf = boundedStatementNames();
  const texts = Array.from({ length: 50 }, (_, index) => ({ sql: `SELECT ${index}` }));
  texts.forEach(nameOf);
  expect(new Set(texts.map(nameOf)).size).toBe(50);
});

test('no more texts than the limit are ever prepared', () => {
  const nameOf = boundedStatementNames(2);
  const texts = ['SELECT 1', 'SELECT 2', 'SELECT 3'].map((sql) => ({ sql }));
  texts.forEach(nameOf);
  expect(texts.map(nameOf)).toEqual(['client_1', 'client_2', undefined]);
});

test('transaction commands are never prepared', () => {
  const nameOf = boundedStatementNames();
  for (const sql of ['BEGIN', 'COMMIT', 'SAVEPOINT s1']) {
    expect([nameOf({ sql }), nameOf({ sql })]).toEqual([undefined, undefined]);
  }
});
