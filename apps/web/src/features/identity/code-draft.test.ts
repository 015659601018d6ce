import { beforeEach, expect, test } from 'vitest';
import { beginCode, codeDraft, finishCode, keepCodeAnswers } from './code-draft.ts';

const read = {
  ...{ ticket: 'квиток', surname: 'Ярова', givenName: 'Олена', patronymic: 'Петрівна', taxIdEnd: '1234' },
  expiresAt: '2026-11-23T12:30:00Z',
};
const noon = new Date('2026-11-23T12:00:00Z');

beforeEach(finishCode);

test('after half an hour the code is asked for again, and the answers are still there', () => {
  beginCode(read);
  keepCodeAnswers({ login: 'vesna27', consent: true });
  expect(codeDraft(new Date('2026-11-23T12:30:00Z'))).toBe('late');

  beginCode({ ...read, ticket: 'новий', expiresAt: '2026-11-23T13:00:00Z' });
  expect(codeDraft(noon)).toMatchObject({ ticket: 'новий', login: 'vesna27', consent: true, email: '' });
});

test('another person’s code begins with nothing of what was answered before', () => {
  beginCode(read);
  keepCodeAnswers({ login: 'vesna27', password: 'хмара-ґудзик' });
  beginCode({ ...read, givenName: 'Петро', taxIdEnd: null });
  expect(codeDraft(noon)).toMatchObject({ givenName: 'Петро', login: '', password: '' });
});

test('answers without a code, and after the registration, are kept nowhere', () => {
  keepCodeAnswers({ login: 'vesna27' });
  expect(codeDraft(noon)).toBeUndefined();
  beginCode(read);
  finishCode();
  expect(codeDraft(noon)).toBeUndefined();
});
