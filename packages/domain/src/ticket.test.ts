import { expect, test } from 'vitest';
import { parseTicket, ticketName } from './ticket.ts';

test('a ticket tells how its owner came and the count of the day, never what for', () => {
  expect(ticketName('without_booking', 17)).toBe('А-017');
  expect(ticketName('booked', 1234)).toBe('П-1234');
});

test.each([
  ['А-017', 'А-017'],
  [' а 17 ', 'А-017'],
  ['A17', 'А-017'],
  ['P–5', 'П-005'],
])('«%s» means the ticket %s', (typed, meant) => {
  expect(parseTicket(typed)).toBe(meant);
});

test.each(['', '17', 'АА-1', '4K7X-93MA', 'Q-1', 'Г-17'])('«%s» is no ticket', (typed) => {
  expect(parseTicket(typed)).toBeNull();
});
