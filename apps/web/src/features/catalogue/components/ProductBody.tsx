import type { ProductPage } from '@cabinet/contracts/catalogue-products';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { HowToGet } from './HowToGet.tsx';
import { Characteristics, Money, Rules } from './ProductFacts.tsx';
import { Instructions, Photos, ProductHistory } from './ProductFiles.tsx';

interface Props {
  readonly product: ProductPage;
}

/** All there is to know of a product, as its visitors and, before it is published, its editors read it. */
export function ProductBody({ product }: Props): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  return (
    <>
      <Discontinued product={product} />
      {say(product.summary) && <Lead>{say(product.summary)}</Lead>}
      <Photos product={product} />
      <HowToGet product={product} />
      <Money product={product} />
      <Characteristics product={product} />
      {say(product.compatibility) && (
        <>
          <h2>{text.product.compatibilityTitle}</h2>
          <p>{say(product.compatibility)}</p>
        </>
      )}
      <Rules product={product} />
      <Instructions product={product} />
      <ProductHistory product={product} />
    </>
  );
}

function Discontinued({ product: { state, history } }: Props): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { date } = useFormats();
  const since = history.findLast(({ to }) => to === 'discontinued');
  if (state !== 'discontinued' || !since) return null;
  return (
    <InsetText>
      <p>
        {text.discontinuedSince(date(since.at))} {say(since.reason) && text.reason(say(since.reason))}
      </p>
    </InsetText>
  );
}
