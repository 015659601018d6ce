import type { Copy } from '#shared/api/all-copies.ts';
import { longestSearch } from '#shared/catalogue/searched-words.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';

type Kind = keyof TextsOf<'site'>['kept']['kinds'];

/** Something unsent, as its owner may recognise it. */
export interface KeptAnswer {
  readonly kind: Kind;
  /** The page it was typed on. */
  readonly href: string | null;
  /** The beginning of what was typed in words; null where only choices were made. */
  readonly words: string | null;
}

/** Longer words are known by their beginning. */
const longestWords = 60;

/** What a person wrote, in order; codes of choices, dates and numbers are no words. */
const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /[^\x20-\x7e]|\S \S/.test(value) ? [value.trim()] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
};

const brief = (words: readonly string[]): string | null => {
  const text = words.join(', ');
  if (text === '') return null;
  return text.length > longestWords ? `${text.slice(0, longestWords).trimEnd()}…` : text;
};

const ofApplication = ([applicationId = '', part, key]: readonly string[]): string =>
  part === 'answers' && key
    ? pathTo('applicationQuestion', { applicationId, key })
    : pathTo('application', { applicationId });

const ofConsultation = ([consultationId = '']: readonly string[]): string =>
  consultationId === 'new' ? pathTo('newConsultation') : pathTo('consultation', { consultationId });

/** Where the copy under a key was typed: keys begin with the room, then say which record. */
const placeOf = (key: string): Pick<KeptAnswer, 'kind' | 'href'> => {
  const [room = '', ...rest] = key.split('/');
  if (room === 'application') return { kind: 'application', href: ofApplication(rest) };
  if (room === 'consultation') return { kind: 'consultation', href: ofConsultation(rest) };
  if (room === 'profile') return { kind: 'profile', href: `/${rest.join('/')}` };
  if (room === 'visits') return { kind: 'visit', href: pathTo('booking', { step: 'details' }) };
  return { kind: 'other', href: null };
};

/** What is kept of a person's answers, one line for each page; what the server had before, and what was only chosen, is no answer. */
export const keptFrom = (copies: readonly Copy[]): readonly KeptAnswer[] => {
  const answers = copies
    .filter(([key]) => !key.endsWith('#before') && !key.startsWith('choice/'))
    .map(([key, value]) => ({ ...placeOf(key), words: brief(wordsIn(value)) }));
  return answers.filter(
    ({ href, words }, index) => answers.findIndex((one) => one.href === href && one.words === words) === index,
  );
};

/** The words in an address; a longer search is cut, so that an address of any make still shows a page. */
export const searchedIn = (parameters: URLSearchParams): string =>
  (parameters.get('q') ?? '').trim().slice(0, longestSearch).trim();
