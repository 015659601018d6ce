import { expect, test } from 'vitest';
import { answerAt, overlap, withAnswer } from './answer-path.ts';
import { errorsWithout } from './use-answer-list.ts';

const answers = { surname: 'Ґалаґан', address: { street: 'Садова' }, requests: [{ text: 'Перше' }, { text: 'Друге' }] };

test('an answer is found by its name at any depth, and a name nobody gave finds nothing', () => {
  expect(answerAt(answers, 'address.street')).toBe('Садова');
  expect(answerAt(answers, 'requests.1.text')).toBe('Друге');
  expect(answerAt(answers, 'address.flat.number')).toBeUndefined();
  expect(answerAt(answers, 'constructor')).toBeUndefined();
});

test('a change leaves the answers it was given as they were', () => {
  const changed = withAnswer(answers, 'requests.0.text', 'Інше');

  expect(changed).toEqual({ ...answers, requests: [{ text: 'Інше' }, { text: 'Друге' }] });
  expect(answers.requests[0]).toEqual({ text: 'Перше' });
  expect(withAnswer({}, 'address.flat', '5')).toEqual({ address: { flat: '5' } });
});

test('a page that watches a part hears of the whole, and of what lies within it, but not of its neighbours', () => {
  expect(overlap('address', 'address.street')).toBe(true);
  expect(overlap('address.street', 'address')).toBe(true);
  expect(overlap('address', 'addressee')).toBe(false);
});

test('when one question of a list is removed, the errors of the later ones move up with them', () => {
  const errors = { dueOn: 'a', 'requests.0.text': 'b', 'requests.1.text': 'c', 'requests.2.kind': 'd' };

  expect(errorsWithout(errors, 'requests', 1)).toEqual({ dueOn: 'a', 'requests.0.text': 'b', 'requests.1.kind': 'd' });
});
