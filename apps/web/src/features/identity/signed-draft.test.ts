import { beforeEach, expect, test } from 'vitest';
import { beginSigned, finishSigned, keepSignedAnswers, signedAnswers, signedDraft } from './signed-draft.ts';

const signer = {
  surname: 'Коваленко',
  givenName: 'Марія',
  patronymic: null,
  taxIdEnd: '1234',
  birthDate: '1987-03-27',
  sex: 'female' as const,
};
const read = { ticket: 'квиток', signer, expiresAt: '2026-11-23T12:30:00Z' };
const noon = new Date('2026-11-23T12:00:00Z');

beforeEach(finishSigned);

test('the sex that the number says is not asked for', () => {
  beginSigned(read);
  expect(signedDraft(noon)).toMatchObject({ sex: 'female', email: '', consent: false });
});

test('after half an hour the key is read again, and the answers are still there', () => {
  beginSigned({ ...read, signer: { ...signer, sex: null } });
  keepSignedAnswers({ email: 'maria@example.ua', sex: 'male' });
  expect(signedDraft(new Date('2026-11-23T12:31:00Z'))).toBeUndefined();

  beginSigned({ ...read, ticket: 'новий', signer: { ...signer, sex: null }, expiresAt: '2026-11-23T13:00:00Z' });
  expect(signedDraft(noon)).toMatchObject({ ticket: 'новий', email: 'maria@example.ua', sex: 'male' });
});

test('answers that were carried to another site and back are there again', () => {
  beginSigned({ ...read, signer: { ...signer, sex: null } });
  keepSignedAnswers({ email: 'maria@example.ua', sex: 'male', consent: true });
  const carried = signedAnswers();
  finishSigned();
  expect(signedAnswers().email).toBe('');
  beginSigned(read, carried);
  expect(signedDraft(noon)).toMatchObject({ email: 'maria@example.ua', sex: 'female', consent: true });
});

test('another person’s key begins with nothing of what was answered before', () => {
  beginSigned({ ...read, signer: { ...signer, sex: null } });
  keepSignedAnswers({ email: 'maria@example.ua', patronymic: 'Іванівна', consent: true });
  beginSigned({ ...read, signer: { ...signer, givenName: 'Петро', taxIdEnd: '9876', sex: null } });
  expect(signedDraft(noon)).toMatchObject({ email: '', patronymic: '', sex: '', consent: false });
});

test('answers without a certificate are kept nowhere', () => {
  keepSignedAnswers({ email: 'maria@example.ua' });
  expect(signedDraft(noon)).toBeUndefined();
});
