import { dropTabCopy, keepTabCopy, readTabCopy } from '#shared/api/tab-copy.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a copy has the same questions as a form that begins with these answers. */
const fits = (copy: unknown, beginning: unknown): boolean =>
  isRecord(copy) && isRecord(beginning) && Object.keys(beginning).every((name) => name in copy);

/** What was typed into a form of this tab and never sent; null when there is nothing or the form has changed since. */
export const readTyped = <Answers>(key: string, beginning: Answers): Answers | null => {
  const copy = readTabCopy(key);
  // Written below by the same form.
  return fits(copy, beginning) ? (copy as Answers) : null;
};

export const dropTyped = dropTabCopy;

/** Keeps what is typed till it is sent, the tab is closed or the person signs out; the answers it began with are nothing to keep. */
export const keepTyped = (key: string, typed: unknown, beginning: unknown): void => {
  if (JSON.stringify(typed) === JSON.stringify(beginning)) dropTabCopy(key);
  else keepTabCopy(key, typed);
};
