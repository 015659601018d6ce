import type { ManagedClass } from '@cabinet/contracts/managed-classes';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { LimitPrices } from '../components/LimitPrices.tsx';
import { managedAttributesQuery, managedClassQuery, officialGroupsQuery } from '../queries.ts';
import { inAddress } from '../tree.ts';

interface Props {
  readonly own: ManagedClass;
}

function Facts({ own }: Props): ReactNode {
  const { one: text, channels, bases, standings, makings, editor, list } = useText('managedClasses');
  const { helps } = useText('catalogue');
  const say = useBilingual();
  const { data: groups } = useSuspenseQuery(officialGroupsQuery);
  const group = groups.find(({ code }) => code === own.group);
  const { term, channel, channelBasis } = own;
  const unit = say({ uk: own.unitUk, en: own.unitEn });
  const way = channel ? text.way(channels[channel], channelBasis ? bases[channelBasis] : '') : channels.none;
  return (
    <SummaryList
      rows={[
        {
          term: text.shown,
          value: (
            <StatusTag kind={own.active ? 'done' : 'neutral'}>{own.active ? text.visible : list.hidden}</StatusTag>
          ),
        },
        { term: text.products, value: own.products },
        { term: text.summary, value: say({ uk: own.summaryUk, en: own.summaryEn }) },
        { term: editor.group, value: group ? say(group.name) : editor.noGroup },
        { term: editor.isoStanding, value: standings[own.isoStanding] },
        { term: editor.cipher, value: own.cipher },
        { term: editor.channel, value: way },
        {
          term: editor.term,
          value: term ? text.termIs(term.quantity, term.years, editor.terms[term.basis]) : editor.terms.none,
        },
        { term: text.unit, value: unit },
        { term: editor.making, value: makings[own.making ?? 'none'] },
        { term: text.returnable, value: own.returnable ? text.yes : text.no },
        { term: text.popular, value: own.popular.join(', ') },
        { term: editor.helps, value: own.helps.map((help) => helps[help]).join(', ') },
      ]}
    />
  );
}

function Attributes({ own }: Props): ReactNode {
  const { one: text } = useText('managedClasses');
  const say = useBilingual();
  const { data: attributes } = useSuspenseQuery(managedAttributesQuery);
  const names = new Map(attributes.map(({ key, name }) => [key, say(name)]));
  return (
    <>
      <h2>{text.attributesTitle}</h2>
      {own.attributeKeys.length > 0 ? (
        <ul>
          {own.attributeKeys.map((key) => (
            <li key={key}>{names.get(key) ?? key}</li>
          ))}
        </ul>
      ) : (
        <p>{text.noAttributes}</p>
      )}
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('classAttributes', { code: inAddress(own.code) })}>
          {text.changeAttributes}
        </LinkButton>
      </Actions>
    </>
  );
}

/** O10: a class as its editors see it, with every limit price it has had. */
export function ClassPage(): ReactNode {
  const { one: text, list } = useText('managedClasses');
  const say = useBilingual();
  const { data: own } = useSuspenseQuery(managedClassQuery(useCodeParameter('code')));
  const params = { code: inAddress(own.code) };
  return (
    <Page
      title={text.title(own.code, say({ uk: own.nameUk, en: own.nameEn }))}
      back={{ href: staffPathTo('managedClasses'), text: list.title }}
      banner={<NewsBanner of={['saved', 'added', 'priced']} words={text} />}
    >
      <Actions>
        <LinkButton href={staffPathTo('editClass', params)}>{text.edit}</LinkButton>
        {own.active && <Link href={pathTo('productClass', params)}>{text.see}</Link>}
      </Actions>
      <Facts own={own} />
      <h2>{text.pricesTitle}</h2>
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('classPrice', params)}>
          {text.addPrice}
        </LinkButton>
      </Actions>
      <LimitPrices prices={own.limitPrices} />
      <Attributes own={own} />
    </Page>
  );
}
