import type { Route } from '@cabinet/contracts/http/route';
import { type CallInput, send } from './client.ts';
import { refusalFrom } from './refusal.ts';
import { noteAnswer } from './session-state.ts';

/** Knocks at a door that answers a file. Throws ApiProblem as `call` does. */
export const callFile = async <R extends Route>(route: R, input: CallInput<R>): Promise<Blob> => {
  const response = await send(route, input);
  noteAnswer();
  if (!response.ok) throw refusalFrom(response.status, await response.json().catch(() => undefined));
  return response.blob();
};

const keptMs = 60_000;

/** Puts a file that was read into memory where the browser saves downloads. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
};
