import { copyPrefix, inStorage } from '#shared/api/forget-copies.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a copy has the same questions as a form that begins with these answers. */
const fits = (copy: unknown, beginning: unknown): boolean =>
  isRecord(copy) && isRecord(beginning) && Object.keys(beginning).every((name) => name in copy);

/** What was typed into a form of this tab and never sent; null when there is nothing or the form has changed since. */
export const readTyped = <Answers>(key: string, beginning: Answers): Answers | null => {
  const copy = inStorage('sessionStorage', (storage): unknown => JSON.parse(storage.getItem(copyPrefix + key) ?? '0'));
  // Written below by the same form.
  return fits(copy, beginning) ? (copy as Answers) : null;
};

export const dropTyped = (key: string): void =>
  void inStorage('sessionStorage', (storage) => storage.removeItem(copyPrefix + key));

/** Keeps what is typed till it is sent, the tab is closed or the person signs out; the answers it began with are nothing to keep. */
export const keepTyped = (key: string, typed: unknown, beginning: unknown): void => {
  const text = JSON.stringify(typed);
  if (text === JSON.stringify(beginning)) dropTyped(key);
  else inStorage('sessionStorage', (storage) => storage.setItem(copyPrefix + key, text));
};
