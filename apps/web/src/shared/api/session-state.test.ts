import { expect, test } from 'vitest';
import { onSessionExpired, rememberFormToken, sessionExpired } from './session-state.ts';

const listen = (): { readonly heard: () => number; readonly leave: () => void } => {
  let count = 0;
  const leave = onSessionExpired(() => {
    count += 1;
  });
  return { heard: () => count, leave };
};

test('a session that ends before the dialogs are there is told to them when they come, once', () => {
  rememberFormToken('first');
  sessionExpired();

  const dialogs = listen();
  expect(dialogs.heard()).toBe(1);
  dialogs.leave();
  const again = listen();
  expect(again.heard()).toBe(0);
  again.leave();
});

test('an end that was heard is told to nobody else, and one of an earlier session to nobody', () => {
  const dialogs = listen();
  sessionExpired();
  expect(dialogs.heard()).toBe(1);
  dialogs.leave();
  const late = listen();
  expect(late.heard()).toBe(0);
  late.leave();

  sessionExpired();
  rememberFormToken('second');
  const next = listen();
  expect(next.heard()).toBe(0);
  next.leave();
});
