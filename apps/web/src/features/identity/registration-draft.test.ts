import { expect, test } from 'vitest';
import { emptyDraft, firstUnanswered, pageOfRefused, questionOf } from './registration-draft.ts';

const answered = {
  ...emptyDraft,
  surname: 'Коваленко',
  givenName: 'Марія',
  sex: 'female',
  login: 'vesna27',
  email: 'maria@example.ua',
  password: 'хмара-ґудзик-трамвай',
  passwordConfirmation: 'хмара-ґудзик-трамвай',
  acceptTerms: true,
  consent: true,
};

test('B7 a registration is complete without a patronymic and never without the sex', () => {
  expect(firstUnanswered(answered)).toBeUndefined();
  expect(firstUnanswered({ ...answered, sex: '' })).toBe('registerName');
});

test('after a reload only the password is asked again, because it is kept nowhere', () => {
  expect(firstUnanswered({ ...answered, password: '', passwordConfirmation: '' })).toBe('registerPassword');
});

test('B25 nobody sends a registration without consent', () => {
  expect(firstUnanswered({ ...answered, consent: false })).toBe('registerTerms');
});

test('an answer the server refuses leads to the page that asks for it, the earliest first', () => {
  expect(
    pageOfRefused([
      { name: 'password', text: 'Зробіть пароль довшим' },
      { name: 'login', text: 'Такий логін уже зайнято' },
    ]),
  ).toBe('/register/login');
});

test('pointers of the server are understood as questions of the form', () => {
  expect(questionOf('/form/name/surname')).toBe('surname');
  expect(questionOf('/form/login')).toBe('login');
  expect(questionOf('/proof')).toBeUndefined();
});
