import { previewProductRoute, type ProductId } from '@cabinet/contracts/managed-products';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { ProductBody } from '../../components/ProductBody.tsx';

const previewQuery = (productId: ProductId) =>
  queryOptions({
    queryKey: ['catalogue', 'product-preview', productId],
    queryFn: ({ signal }) => call(previewProductRoute, { params: { productId }, signal }),
  });

/** O10: what is being written of a product, exactly as its visitors will read it. */
export function PreviewProductPage(): ReactNode {
  const { preview: text, list } = useText('managedProducts');
  const say = useBilingual();
  const productId = useIdParameter<ProductId>('productId');
  const { data: product } = useSuspenseQuery(previewQuery(productId));
  return (
    <Page
      title={say(product.name) || list.untitled}
      banner={
        <NotificationBanner title={text.title}>
          <p>{text.text}</p>
          <Link href={staffPathTo('managedProduct', { productId })}>{text.back}</Link>
        </NotificationBanner>
      }
    >
      <ProductBody product={product} />
    </Page>
  );
}
