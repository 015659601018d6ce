import type { Attribute, ClassPage as ProductClass } from '@cabinet/contracts/catalogue';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Lead, LinkList } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { resultsAddress } from '../asked.ts';
import { ClassDrawing } from '../components/ClassDrawing.tsx';
import { LimitPrices, useTermWords } from '../components/ProductFacts.tsx';
import { classQuery } from '../queries.ts';
import { inAddress } from '../rules.ts';

/** E6: a class of ISO 9999: what it is for, how one gets it, what to choose by. */
export function ClassPage(): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const { data: own } = useSuspenseQuery(classQuery(useCodeParameter('code')));
  const trail = own.path.map(({ code, name }) => ({
    href: pathTo('productClass', { code: inAddress(code) }),
    text: say(name),
  }));
  const { classPage } = text;
  const isLeaf = own.children.length === 0;
  return (
    <Page title={say(own.name)} breadcrumbs={[{ href: pathTo('catalogue'), text: text.title }, ...trail]}>
      {isLeaf && <ClassDrawing code={own.code} />}
      {say(own.summary) && <Lead>{say(own.summary)}</Lead>}
      <Purpose own={own} />
      {own.products > 0 ? (
        <LinkButton href={resultsAddress({ class: inAddress(own.code) })}>{classPage.see(own.products)}</LinkButton>
      ) : (
        <p>{classPage.none}</p>
      )}
      {!isLeaf && (
        <>
          <h2>{classPage.childrenTitle}</h2>
          <LinkList
            items={own.children.map(({ code, name, products }) => ({
              href: pathTo('productClass', { code: inAddress(code) }),
              text: text.named(say(name), products),
            }))}
          />
        </>
      )}
      {own.channel && (
        <>
          <h2>{classPage.getTitle}</h2>
          <p>{text.product.channels[own.channel]}</p>
          {(own.channelBasis === 'uncertain' || own.channelBasis === 'conflicting') && <p>{classPage.unsure}</p>}
        </>
      )}
      <Attributes attributes={own.attributes} />
      {isLeaf && <Limits own={own} />}
      <Short own={own} />
    </Page>
  );
}

interface Props {
  readonly own: ProductClass;
}

function Purpose({ own: { popular, helps } }: Props): ReactNode {
  const text = useText('catalogue');
  return (
    <>
      {popular.length > 0 && <p>{text.classPage.popular(popular.join(', '))}</p>}
      {helps.length > 0 && <p>{text.classPage.helps(helps.map((help) => text.helps[help]).join(', '))}</p>}
    </>
  );
}

function Attributes({ attributes }: { readonly attributes: readonly Attribute[] }): ReactNode {
  const text = useText('catalogue').classPage;
  const say = useBilingual();
  const words = ({ name, unit, options }: Attribute): string => {
    if (options.length > 0) return text.attribute(say(name), options.map((option) => say(option.name)).join(', '));
    return say(unit) ? text.unit(say(name), say(unit)) : say(name);
  };
  if (attributes.length === 0) return null;
  return (
    <>
      <h2>{text.attributesTitle}</h2>
      <ul>
        {attributes.map((attribute) => (
          <li key={attribute.key}>{words(attribute)}</li>
        ))}
      </ul>
    </>
  );
}

function Limits({ own: { limitPrices, channel } }: Props): ReactNode {
  const text = useText('catalogue').classPage;
  if (channel !== 'decree321' && limitPrices.length === 0) return null;
  return (
    <>
      <h2>{text.limitsTitle}</h2>
      {limitPrices.length > 0 ? <LimitPrices prices={limitPrices} /> : <p>{text.noLimits}</p>}
    </>
  );
}

function Short({ own: { term, channel, returnable, group, code, cipher, isoStanding } }: Props): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const termWords = useTermWords();
  const { product, classPage } = text;
  const given = channel === 'decree321';
  const rows = [
    ...(term ? [{ term: product.term, value: termWords(term) }] : []),
    ...(given ? [{ term: product.returnable, value: returnable ? product.returnableYes : product.returnableNo }] : []),
    ...(group ? [{ term: product.group, value: say(group.name) }] : []),
    { term: product.code, value: code },
    { term: classPage.standing, value: classPage.standings[isoStanding] },
    ...(cipher ? [{ term: product.cipher, value: cipher }] : []),
  ];
  return (
    <>
      <h2>{classPage.factsTitle}</h2>
      <SummaryList rows={rows} />
    </>
  );
}
