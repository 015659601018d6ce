import { expect, test } from 'vitest';
import { todoOf } from './rules.ts';

const situation = {
  state: 'active',
  requests: [],
  refusals: [],
  unreadMessages: 0,
  drafts: [],
  profileComplete: true,
  secondFactor: true,
} as const;

test('A16 somebody whose application was refused is told what may be done about it, and until when', () => {
  const refusals = [{ id: 'a1', number: '4K7X-93MA', until: '2026-12-20' }];

  expect(todoOf({ ...situation, refusals, unreadMessages: 1 })).toMatchObject([
    { code: 'answer_refusal', link: '/cabinet/applications/a1', dueOn: '2026-12-20', params: { number: '4K7X-93MA' } },
    { code: 'read_messages' },
  ]);
});

test('A16 what has a date comes first, the earliest date before the others', () => {
  const todo = todoOf({
    ...situation,
    refusals: [{ id: 'a1', number: '1', until: '2026-12-01' }],
    requests: [{ applicationId: 'a2', number: '2', dueOn: '2026-12-10' }],
    drafts: [{ id: 'a3', number: '3' }],
  });

  expect(todo.map(({ code }) => code)).toEqual(['answer_refusal', 'answer_request', 'finish_draft']);
});
