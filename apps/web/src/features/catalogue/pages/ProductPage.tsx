import type { ProductPage as Product } from '@cabinet/contracts/catalogue-products';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { comparisonAddress, mostCompared, useCompared } from '../compared.ts';
import { ProductBody } from '../components/ProductBody.tsx';
import { productQuery } from '../queries.ts';
import { inAddress } from '../rules.ts';
import { useProductNumber } from '../use-number.ts';

/** E1, E2, E6: all there is to know of a product, and the way to get it. */
export function ProductPage(): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const { data: product } = useSuspenseQuery(productQuery(useProductNumber()));
  const trail = [...product.path, product.class].map(({ code, name }) => ({
    href: pathTo('productClass', { code: inAddress(code) }),
    text: say(name),
  }));
  return (
    <Page title={say(product.name)} breadcrumbs={[{ href: pathTo('catalogue'), text: text.title }, ...trail]}>
      <ProductBody product={product} />
      <Keep product={product} />
    </Page>
  );
}

interface Props {
  readonly product: Product;
}

function Keep({ product: { number } }: Props): ReactNode {
  const text = useText('catalogue').product;
  const actor = useActor();
  const mayKeep = !actor || actor.role === 'applicant';
  return (
    <div data-print="no">
      <h2>{text.keepTitle}</h2>
      <CompareButton number={number} />
      <Actions>
        {mayKeep && (
          <LinkButton look="secondary" href={pathTo('saveProduct', { number: String(number) })}>
            {text.save}
          </LinkButton>
        )}
        <Button look="secondary" onClick={() => print()}>
          {text.print}
        </Button>
      </Actions>
      {!actor && <Hint>{text.saveSignIn}</Hint>}
      <p>{text.number(number)}</p>
    </div>
  );
}

function CompareButton({ number }: { readonly number: number }): ReactNode {
  const text = useText('catalogue');
  const { has, toggle, numbers } = useCompared();
  const [told, setTold] = useState('');
  const press = (): void => {
    const words = has(number) ? text.compare.removed : text.compare.added;
    setTold(toggle(number) ? words : text.compare.full(mostCompared));
  };
  return (
    <>
      <Button look="secondary" onClick={press}>
        {has(number) ? text.compare.remove : text.compare.add}
      </Button>
      <p role="status">
        {told} {told && text.compare.chosen(numbers.length, mostCompared)}
      </p>
      {numbers.length > 1 && <Link href={comparisonAddress(numbers)}>{text.compare.open(numbers.length)}</Link>}
    </>
  );
}
