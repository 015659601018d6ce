import { type ManagedProduct, ProductAct, type ProductId } from '@cabinet/contracts/managed-products';
import { productMachine } from '@cabinet/domain/workflows/product';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useRefusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { OpenRevision } from '../components/OpenRevision.tsx';
import { ProductHistory } from '../components/ProductHistory.tsx';
import { Drop, Review, Send } from '../components/RevisionActs.tsx';
import { ProductStateTag } from '../components/StateTags.tsx';
import { WriteParts } from '../components/WriteParts.tsx';
import { faultsOf, formOf, mayWrite } from '../parts.ts';
import { managedProductQuery, useKnown } from '../queries.ts';

interface Props {
  readonly product: ManagedProduct;
}

function Facts({ product }: Props): ReactNode {
  const { item: text, about } = useText('managedProducts');
  const say = useBilingual();
  const { state, number, maker } = product;
  const isShown = state === 'active' || state === 'discontinued';
  return (
    <>
      <SummaryList
        rows={[
          { term: text.number, value: String(number) },
          {
            term: about.class,
            value: about.classNamed(product.class.code.replaceAll(' ', '\u00a0'), say(product.class.name)),
          },
          { term: about.maker, value: say(maker.name) },
          { term: text.state, value: <ProductStateTag state={state} /> },
        ]}
      />
      <Hint>{say(productMachine.states[state].meaning)}</Hint>
      {isShown && <Link href={pathTo('product', { number: String(number) })}>{text.shown}</Link>}
    </>
  );
}

/** What may be done with a product itself: it is not made any more, is made again, was put in by mistake. */
function StateActs({ product: { id, state } }: Props): ReactNode {
  const { item: text } = useText('managedProducts');
  const say = useBilingual();
  const acts = ProductAct.options.filter((act) => productMachine.acts[act].from.includes(state));
  if (acts.length === 0) return null;
  return (
    <>
      <h2>{text.stateTitle}</h2>
      <Actions>
        {acts.map((act) => (
          <LinkButton key={act} look="secondary" href={staffPathTo('productState', { productId: id, act })}>
            {say(productMachine.acts[act].label)}
          </LinkButton>
        ))}
      </Actions>
    </>
  );
}

const news = ['kept', 'sent', 'dropped', 'published', 'returned', 'stateChanged', 'variantRemoved'] as const;

/** O10: one product as its editors see it: what is published, what is being written, and the history. */
export function ManagedProductPage(): ReactNode {
  const { list, news: newsWords } = useText('managedProducts');
  const say = useBilingual();
  const { data: product } = useSuspenseQuery(managedProductQuery(useIdParameter<ProductId>('productId')));
  const known = useKnown(product.classCode);
  const press = usePress();
  const refusals = useRefusals();
  const faults = faultsOf(formOf(product), known);
  const { open } = product;
  const writable = mayWrite(product);
  return (
    <Page
      title={say(product.name) || list.untitled}
      back={{ href: staffPathTo('managedProducts'), text: list.title }}
      banner={<NewsBanner of={news} words={newsWords} />}
      errors={
        <>
          <PressErrors press={press} />
          <RefusalErrors refusals={refusals} />
        </>
      }
    >
      <Facts product={product} />
      <OpenRevision product={product} />
      {open?.state === 'in_review' && <Review product={product} />}
      {open && writable && (
        <Actions>
          <Send product={product} press={press} faults={faults} refuse={refusals.refuse} />
          <Drop product={product} />
        </Actions>
      )}
      {writable && <WriteParts product={product} faults={open ? faults : []} />}
      <StateActs product={product} />
      <ProductHistory product={product} />
    </Page>
  );
}
