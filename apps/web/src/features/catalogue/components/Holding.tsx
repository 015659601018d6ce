import type { Facet } from '@cabinet/contracts/catalogue-search';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { type Asked, rangeSaid, resultsAddress, step } from '../asked.ts';
import { classQuery } from '../queries.ts';
import { type Holding, holdingFilters, wordsOnly } from '../rules.ts';

interface Removal {
  readonly key: string;
  readonly text: string;
  readonly href: string;
}

const useHoldingName = (asked: Asked): ((holding: Holding) => string) => {
  const text = useText('catalogue').results;
  const say = useBilingual();
  const { language } = useLanguage();
  const number = (side: string): string => side && Number(side).toLocaleString(language);
  return ({ name, value, facet }) => {
    if (value) return text.value(say(name), say(value));
    const [from = '', to = ''] = rangeSaid(asked, facet).split('..');
    return text.range(say(name), number(from), number(to), facet.kind === 'range' ? say(facet.unit) : '');
  };
};

/** A link for each filter that holds: to the same question without it. */
export const useRemovals = (asked: Asked, facets: readonly Facet[]): Removal[] => {
  const text = useText('catalogue');
  const say = useBilingual();
  const nameOf = useHoldingName(asked);
  const { data: own } = useQuery({ ...classQuery(asked.class), enabled: asked.class !== '' });
  const to = (without: Asked): string => resultsAddress({ ...without, shown: step });
  const removal = (key: string, name: string, without: Asked): Removal => ({
    key,
    text: text.results.remove(name),
    href: to(without),
  });
  return [
    ...(asked.class === ''
      ? []
      : [removal('class', text.results.value(text.class, own ? say(own.name) : asked.class), { ...asked, class: '' })]),
    ...holdingFilters(asked, facets).map((one) => removal(one.key, nameOf(one), one.without)),
    ...(asked.state === 'active'
      ? []
      : [removal('state', text.states[asked.state], { ...asked, state: 'active' as const })]),
  ];
};

interface Props {
  readonly asked: Asked;
  readonly facets: readonly Facet[];
}

/** The filters that hold, each a link that takes it away. */
export function ChosenFilters({ asked, facets }: Props): ReactNode {
  const text = useText('catalogue').results;
  const removals = useRemovals(asked, facets);
  if (removals.length === 0) return null;
  return (
    <nav aria-label={text.chosenTitle}>
      <RemovalList removals={removals} />
      {removals.length > 1 && <Link href={resultsAddress(wordsOnly(asked))}>{text.removeAll}</Link>}
    </nav>
  );
}

function RemovalList({ removals }: { readonly removals: readonly Removal[] }): ReactNode {
  return (
    <ul>
      {removals.map(({ key, text, href }) => (
        <li key={key}>
          <Link href={href}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What to loosen when nothing is left. */
export function Loosen({ asked, facets }: Props): ReactNode {
  const text = useText('catalogue').results;
  const removals = useRemovals(asked, facets);
  const { q } = asked;
  const filtered = removals.length > 0;
  return (
    <>
      <h2>{text.loosenTitle}</h2>
      {q && <p>{text.loosenWords}</p>}
      {filtered && (
        <>
          <p>{text.loosen}</p>
          <RemovalList removals={removals} />
        </>
      )}
      <ul>
        {filtered && q && (
          <>
            <li>
              <Link href={resultsAddress({ ...asked, q: '', shown: step })}>{text.withoutWords(q)}</Link>
            </li>
            <li>
              <Link href={resultsAddress(wordsOnly(asked))}>{text.withoutFilters}</Link>
            </li>
          </>
        )}
        <li>
          <Link href={resultsAddress({})}>{text.everything}</Link>
        </li>
      </ul>
    </>
  );
}
