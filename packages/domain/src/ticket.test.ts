import { expect, test } from 'vitest';
import { parseTicket, ticketName } from './ticket.ts';

test('a ticket is the letter of its topic and the count of the day', () => {
  expect(ticketName(1, 17)).toBe('А-017');
  expect(ticketName(2, 1234)).toBe('Б-1234');
  expect(ticketName(0, 1)).toBe('А-001');
  expect(ticketName(25, 1)).toBe('А-001');
});

test.each([
  ['А-017', 'А-017'],
  [' а 17 ', 'А-017'],
  ['A17', 'А-017'],
  ['c–5', 'С-005'],
])('«%s» means the ticket %s', (typed, meant) => {
  expect(parseTicket(typed)).toBe(meant);
});

test.each(['', '17', 'АА-1', '4K7X-93MA', 'Q-1'])('«%s» is no ticket', (typed) => {
  expect(parseTicket(typed)).toBeNull();
});
