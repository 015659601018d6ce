import type { ProductsFound } from '@cabinet/contracts/catalogue-search';
import { type ReactNode, useEffect, useRef, useTransition } from 'react';
import { useNavigate } from 'react-router-dom';
import { searchedWords } from '#shared/catalogue/searched-words.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useRefusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useAnswerTold } from '#shared/navigation/use-answer-told.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link, WithFilters } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Asked, restOf, resultsAddress, step } from '../asked.ts';
import { CompareBar } from '../components/CompareBar.tsx';
import { Filters, resultsId } from '../components/Filters.tsx';
import { ChosenFilters, Loosen } from '../components/Holding.tsx';
import { CompareBox, ProductArticle, productLinkId } from '../components/ProductArticle.tsx';
import { useProducts } from '../queries.ts';
import { useAsked } from '../use-question.ts';

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** E1, E6: products under a search and filters, all of it in the address. */
export function ProductsPage(): ReactNode {
  const text = useText('catalogue');
  const asked = useAsked();
  const found = useProducts(asked);
  const refusals = useRefusals();
  const navigate = useNavigate();
  const { total, items, facets } = found;
  const words = searchedWords(asked.q, found.corrections);
  const willTell = useAnswerTold(useSaid(found).join(' '));
  const apply = (question: Asked): void => {
    willTell();
    void navigate(resultsAddress(question));
  };
  const { results } = text;
  return (
    <Page
      title={total > 0 ? results.title(total, items.length, words) : results.nothingTitle(words)}
      breadcrumbs={[{ href: pathTo('catalogue'), text: text.title }]}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <WithFilters>
        <Filters asked={asked} facets={facets} refusals={refusals} onApply={apply} />
        <section aria-label={results.regionLabel}>
          <Told found={found} />
          {total > 0 ? (
            <>
              <ChosenFilters asked={asked} facets={facets} />
              <CompareBar />
              <List asked={asked} found={found} />
            </>
          ) : (
            <>
              <Loosen asked={asked} facets={facets} />
              <Link href={pathTo('choose', { step: 'hard' })}>{results.choose}</Link>
            </>
          )}
        </section>
      </WithFilters>
    </Page>
  );
}

interface FoundProps {
  readonly asked: Asked;
  readonly found: ProductsFound;
}

/** What the search made of the words, then how much there is. */
const useSaid = ({ total, items, corrections, unknown }: ProductsFound): readonly string[] => {
  const text = useText('catalogue').results;
  return [
    ...corrections.map(({ typed, meant }) => text.corrected(typed, meant)),
    ...(unknown.length > 0 ? [text.unknown(unknown.join(', '))] : []),
    total > 0 ? text.found(total, items.length) : text.nothing,
  ];
};

function Told({ found }: { readonly found: ProductsFound }): ReactNode {
  const said = useSaid(found);
  const notes = said.slice(0, -1);
  return (
    <>
      <p id={resultsId} tabIndex={-1}>
        {said.at(-1)}
      </p>
      {notes.length > 0 && (
        <InsetText>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </InsetText>
      )}
    </>
  );
}

function List({ asked, found: { items, nextCursor } }: FoundProps): ReactNode {
  const text = useText('catalogue').results;
  const rest = restOf(asked, nextCursor);
  const navigate = useNavigate();
  const [pending, startTransition] = useTransition();
  const grownFrom = useRef<number | null>(null);
  useEffect(() => {
    const first = grownFrom.current === null ? undefined : items[grownFrom.current];
    if (first) focusOn(productLinkId(first.number));
    grownFrom.current = null;
  }, [items]);
  const more = (): void => {
    grownFrom.current = items.length;
    startTransition(() => void navigate(resultsAddress({ ...asked, shown: asked.shown + step }), { replace: true }));
  };
  return (
    <>
      {items.map((product) => (
        <ProductArticle key={product.number} product={product}>
          <CompareBox product={product} />
        </ProductArticle>
      ))}
      <Pagination shown={items.length} hasMore={rest === 'more'} busy={pending} onMore={more} words={text.shown} />
      {rest === 'too many' && <p>{text.end(items.length)}</p>}
    </>
  );
}
