import type { ProductCard } from '@cabinet/contracts/catalogue-products';
import { type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Checkbox } from '#shared/ui/Choices.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { Photo } from '#shared/ui/Photo.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { Card, Link } from '#shared/ui/layout.tsx';
import { mostCompared, useCompared } from '../compared.ts';
import { fileAddress } from '../queries.ts';
import { ClassDrawing } from './ClassDrawing.tsx';
import { Pays } from './Pays.tsx';

interface Props {
  readonly product: ProductCard;
  /** Of its heading: 2 right below the h1. */
  readonly level?: 2 | 3 | undefined;
  /** What can be done with it, below. */
  readonly children?: ReactNode;
}

/** The id of the link of a product in a list. */
export const productLinkId = (number: number): string => `product-${number}`;

/** A product in a list: what it is, who makes it, what it costs, and what tells it apart. */
export function ProductArticle({ product, level = 2, children }: Props): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const { number, name, maker, state, photo, facts } = product;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Card>
      <article aria-labelledby={productLinkId(number)}>
        {!photo && <ClassDrawing code={product.class.code} />}
        <Heading>
          <Link id={productLinkId(number)} href={pathTo('product', { number: String(number) })}>
            {say(name)}
          </Link>
        </Heading>
        {state === 'discontinued' && <StatusTag kind="attention">{text.notMade}</StatusTag>}
        <p>
          {say(product.class.name)}. {text.fact(text.maker, say(maker.name))}.
        </p>
        <Price product={product} />
        {state === 'active' && <Pays product={product} />}
        {facts.length > 0 && (
          <ul>
            {facts.map((fact) => (
              <li key={fact.name.uk}>{text.fact(say(fact.name), say(fact.value))}</li>
            ))}
          </ul>
        )}
        {photo && <Photo {...photo} src={fileAddress(photo.fileId)} alt={say(photo.alt)} />}
        {children}
      </article>
    </Card>
  );
}

function Price({ product: { priceKopiykas } }: Pick<Props, 'product'>): ReactNode {
  const text = useText('catalogue');
  const { money } = useFormats();
  return (
    <p>
      <strong>{priceKopiykas === null ? text.onRequest : text.price(money(priceKopiykas / 100))}.</strong>
    </p>
  );
}

/** The box that puts a product of a list beside others. */
export function CompareBox({ product: { number, name } }: Pick<Props, 'product'>): ReactNode {
  const text = useText('catalogue').compare;
  const say = useBilingual();
  const { has, toggle, numbers } = useCompared();
  const announce = useAnnounce();
  const [refused, setRefused] = useState(false);
  const choose = (): void => {
    const count = numbers.length + (has(number) ? -1 : 1);
    const done = toggle(number);
    setRefused(!done);
    if (done) announce(text.chosen(count, mostCompared));
    else announce(text.full(mostCompared), 'now');
  };
  return (
    <Checkbox
      id={`compare-${number}`}
      label={text.choose(say(name))}
      checked={has(number)}
      error={refused && numbers.length >= mostCompared && !has(number) ? text.full(mostCompared) : undefined}
      onChange={choose}
    />
  );
}
