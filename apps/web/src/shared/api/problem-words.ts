import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { ApiProblem } from './problem.ts';

interface Words {
  readonly title: string;
  readonly detail: string;
  readonly supportCode: string | undefined;
}

/** What to tell a person about any failure: the API's own words where it gave some, ours for the connection. */
export const problemWords = (trouble: unknown, texts: TextsOf<'common'>['errors']): Words => {
  if (!(trouble instanceof ApiProblem))
    return { title: texts.screenTitle, detail: texts.unknown, supportCode: undefined };
  const connection: Readonly<Record<string, string>> = {
    'client.offline': texts.offline,
    'client.timeout': texts.timeout,
    'client.unavailable': texts.unavailable,
  };
  const ours = connection[trouble.code];
  if (ours) return { title: texts.screenTitle, detail: ours, supportCode: trouble.supportCode };
  return { title: trouble.title, detail: trouble.detail ?? trouble.title, supportCode: trouble.supportCode };
};
