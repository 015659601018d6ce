import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { OrderForm, type Ordering, useOrdering } from '../components/OrderForm.tsx';
import { OwnExtractCard } from '../components/OwnExtractCard.tsx';
import { ownExtractsQuery } from '../queries.ts';

/** D4: extracts from one’s own card, and the order of another. */
export function OwnExtractsPage(): ReactNode {
  const text = useText('extracts');
  const { items, offices } = useSuspenseQuery(ownExtractsQuery).data;
  const form = useOrdering(offices);
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('ownCard'), text: text.back }}
      banner={<NewsBanner of={['ordered']} words={text.news} />}
      errors={<FormErrors form={form} />}
    >
      <Lead>{text.lead}</Lead>
      <h2>{text.listTitle}</h2>
      {items.length === 0 && <p>{text.none}</p>}
      {items.map((extract) => (
        <OwnExtractCard key={extract.id} extract={extract} />
      ))}
      {items.some(({ state }) => state === 'signed') && (
        <>
          <p>{text.howTo}</p>
          <Link href={pathTo('verify')}>{text.verify}</Link>
        </>
      )}
      <h2>{text.orderTitle}</h2>
      <Order form={form} />
    </Page>
  );
}

function Order({ form }: { readonly form: Ordering }): ReactNode {
  const text = useText('extracts');
  const { items, offices, hasCard } = useSuspenseQuery(ownExtractsQuery).data;
  if (!hasCard) return <InsetText>{text.noCard}</InsetText>;
  if (items.some(({ state }) => state === 'ordered')) return <InsetText>{text.underWay}</InsetText>;
  if (offices.length === 0) return <InsetText>{text.noOffices}</InsetText>;
  return (
    <>
      <p>{text.term}</p>
      <OrderForm form={form} offices={offices} />
    </>
  );
}
