import type { RegistryCardId } from '@cabinet/contracts/ids';
import type { CardChange } from '@cabinet/contracts/registry';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { ChangedFields } from '../../components/ChangedFields.tsx';
import { cardChangesQuery, cardQuery } from '../../queries.ts';

/** C14: what a card said, what it says, and who wrote it from where. */
export function CardHistoryPage(): ReactNode {
  const { history: text, backToCard } = useText('registry');
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const { rows, growth } = useGrowingList(cardChangesQuery(cardId));
  const name = formatPersonName(card.content.person.name);
  return (
    <Page title={text.title(name)} back={{ href: staffPathTo('registryCard', { cardId }), text: backToCard(name) }}>
      <Lead>{text.lead}</Lead>
      {rows.length === 0 ? <p>{text.none}</p> : rows.map((change) => <Change key={change.id} change={change} />)}
      {rows.length > 0 && <Pagination {...growth} words={text.shown} />}
    </Page>
  );
}

function Change({ change }: { readonly change: CardChange }): ReactNode {
  const text = useText('registry').history;
  const { dateTime } = useFormats();
  const title = text.change(text.sources[change.source], dateTime(change.at));
  return (
    <>
      <h2>{title}</h2>
      <p>{text.by(change.by ?? text.person)}</p>
      <ChangedFields change={change} caption={title} />
    </>
  );
}
