import type { ManagedProduct, ProductId } from '@cabinet/contracts/managed-products';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useChoiceParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { AboutPart, type PartProps } from '../components/AboutPart.tsx';
import { AttributesPart } from '../components/AttributesPart.tsx';
import { Closed } from '../components/Closed.tsx';
import { InstructionsPart } from '../components/InstructionsPart.tsx';
import { PhotosPart } from '../components/PhotosPart.tsx';
import { PricePart } from '../components/PricePart.tsx';
import { mayWrite, type Part, parts } from '../parts.ts';
import { managedProductQuery } from '../queries.ts';

const partComponents: Readonly<Record<Part, ComponentType<PartProps>>> = {
  about: AboutPart,
  attributes: AttributesPart,
  price: PricePart,
  photos: PhotosPart,
  instructions: InstructionsPart,
};

/** O10: one part of a product as its editor writes it. */
export function EditProductPage(): ReactNode {
  const part = useChoiceParameter('part', parts);
  const { data } = useSuspenseQuery(managedProductQuery(useIdParameter<ProductId>('productId')));
  return <Writing key={part} part={part} now={data} />;
}

function Writing({ part, now }: { readonly part: Part; readonly now: ManagedProduct }): ReactNode {
  const { list } = useText('managedProducts');
  const say = useBilingual();
  const product = useSeen(now);
  const back = {
    href: staffPathTo('managedProduct', { productId: product.id }),
    text: say(product.name) || list.untitled,
  };
  const Component = partComponents[part];
  return mayWrite(product) ? <Component product={product} back={back} /> : <Closed back={back} />;
}
