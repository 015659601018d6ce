import type { SuggestedClass, SuggestedProducts } from '@cabinet/contracts/suggested-products';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Card, Link, LinkList, VisuallyHidden } from '#shared/ui/layout.tsx';
import { resultsAddress } from '../asked.ts';
import { inAddress, knownDevice } from '../rules.ts';
import { suggestedQuery } from '../suggested-query.ts';

/** More stand folded: the catalogue below is for everything else. */
const mostShown = 3;

/** E11: kinds of products that the person's programme names, with the reason, a few products, and the way to apply. */
export function Suggested(): ReactNode {
  const text = useText('programme').suggested;
  const { data: found } = useSuspenseQuery(suggestedQuery);
  return (
    <section aria-labelledby="for-you">
      <h2 id="for-you">{text.title}</h2>
      {found ? <Found found={found} /> : <p>{text.failed}</p>}
    </section>
  );
}

interface FoundProps {
  readonly found: SuggestedProducts;
}

function Found({ found: { classes, expired } }: FoundProps): ReactNode {
  const text = useText('programme').suggested;
  if (classes.length === 0 && expired.length === 0)
    return (
      <>
        <p>{text.empty}</p>
        <Link href={pathTo('programme')}>{text.write}</Link>
      </>
    );
  const folded = classes.slice(mostShown);
  return (
    <>
      {classes.slice(0, mostShown).map((one) => (
        <Kind key={one.code} kind={one} />
      ))}
      {folded.length > 0 && (
        <Disclosure summary={text.more(folded.length)}>
          {folded.map((one) => (
            <Kind key={one.code} kind={one} />
          ))}
        </Disclosure>
      )}
      <Expired expired={expired} />
      <Link href={pathTo('programme')}>{text.programme}</Link>
    </>
  );
}

function Kind({ kind }: { readonly kind: SuggestedClass }): ReactNode {
  const text = useText('programme').suggested;
  const say = useBilingual();
  const { date, money } = useFormats();
  const { code, name, because, products, items, serviceCodes } = kind;
  const said = because.map(({ quantity, validUntil }) => text.line(quantity, validUntil && date(validUntil)));
  const [service] = serviceCodes;
  const title = say(name);
  return (
    <Card>
      <h3>
        <Link href={pathTo('productClass', { code: inAddress(code) })}>{title}</Link>
      </h3>
      <p>{text.because(said.join('; '))}</p>
      {items.length > 0 ? (
        <LinkList
          items={items.map(({ number, name: product, priceKopiykas }) => ({
            href: pathTo('product', { number: String(number) }),
            text: priceKopiykas === null ? say(product) : text.product(say(product), money(priceKopiykas / 100)),
          }))}
        />
      ) : (
        <p>{text.none}</p>
      )}
      <Actions>
        {products > items.length && (
          <Link href={resultsAddress({ class: inAddress(code) })}>
            {text.all(products)} <VisuallyHidden>{title}</VisuallyHidden>
          </Link>
        )}
        {service !== undefined && (
          <Link href={withQuery(pathTo('newApplication', { code: service }), knownDevice(code))}>
            {text.apply} <VisuallyHidden>{title}</VisuallyHidden>
          </Link>
        )}
      </Actions>
    </Card>
  );
}

function Expired({ expired }: Pick<SuggestedProducts, 'expired'>): ReactNode {
  const text = useText('programme').suggested;
  const say = useBilingual();
  const { date } = useFormats();
  if (expired.length === 0) return null;
  return (
    <InsetText>
      <p>{text.expired}</p>
      <ul>
        {expired.map(({ code, name, validUntil }, place) => (
          <li key={`${code} ${place}`}>{text.expiredLine(say(name), date(validUntil))}</li>
        ))}
      </ul>
    </InsetText>
  );
}
