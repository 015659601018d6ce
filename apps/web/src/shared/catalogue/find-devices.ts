import type { SiteFound } from '@cabinet/contracts/site-search';
import { searchSiteRoute } from '@cabinet/contracts/site-search';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { call } from '#shared/api/client.ts';
import type { ComboboxOption } from '#shared/ui/Combobox.tsx';

const mostOptions = 10;

/** The classes that a search of the site has found; the last part of their address is their code. */
export const devicesIn = ({ groups }: SiteFound, say: (words: Bilingual) => string): ComboboxOption[] => {
  const found = groups.flatMap(({ items }) => items);
  const names = found.map(({ title }) => say(title));
  // The class above tells two of one name apart.
  const nameOf = (name: string, above: string): string =>
    above && names.indexOf(name) !== names.lastIndexOf(name) ? `${name} – ${above.toLowerCase()}` : name;
  return found.map(({ title, text, path }) => ({
    value: path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' '),
    text: nameOf(say(title), say(text)),
  }));
};

/** Classes of devices by the words people use for them. */
export const findDevices = async (
  typed: string,
  signal: AbortSignal,
  say: (words: Bilingual) => string,
): Promise<readonly ComboboxOption[]> =>
  devicesIn(await call(searchSiteRoute, { query: { q: typed, kind: 'class', limit: mostOptions }, signal }), say);
