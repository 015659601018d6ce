import type { MakerPage as Maker } from '@cabinet/contracts/catalogue-bodies';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead, LinkList } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { resultsAddress } from '../asked.ts';
import { Accessibility, BodyContacts } from '../components/BodyContacts.tsx';
import { makerQuery } from '../body-queries.ts';
import { inAddress } from '../rules.ts';

/** E2: a maker with all its products, those made now and those not made any more. */
export function MakerPage(): ReactNode {
  const text = useText('catalogueBodies');
  const say = useBilingual();
  const { data: maker } = useSuspenseQuery(makerQuery(useIdParameter('makerId')));
  const { makers } = text;
  const { oblasts, services } = maker;
  return (
    <Page
      title={say(maker.name)}
      breadcrumbs={[
        { href: pathTo('catalogue'), text: text.catalogue },
        { href: pathTo('makers'), text: makers.title },
      ]}
    >
      {services.length > 0 && <Lead>{makers.does(services.map((one) => text.makerServices[one]).join(', '))}</Lead>}
      <Products maker={maker} />
      <h2>{makers.contactsTitle}</h2>
      <BodyContacts body={maker} />
      <Accessibility body={maker} />
      {oblasts.length > 0 && (
        <>
          <h2>{makers.oblastsTitle}</h2>
          <p>{oblasts.map(({ name }) => name).join(', ')}</p>
        </>
      )}
      <Facts maker={maker} />
    </Page>
  );
}

interface Props {
  readonly maker: Maker;
}

function Products({ maker: { id, active, discontinued, classes } }: Props): ReactNode {
  const { makers: text } = useText('catalogueBodies');
  const { named } = useText('catalogue');
  const say = useBilingual();
  const all = [
    { count: active, href: resultsAddress({ maker: [id] }), text: text.seeActive(active) },
    {
      count: discontinued,
      href: resultsAddress({ maker: [id], state: 'discontinued' }),
      text: text.seeDiscontinued(discontinued),
    },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <h2>{text.productsTitle}</h2>
      {all.length > 0 ? <LinkList items={all} /> : <p>{text.noProducts}</p>}
      {classes.length > 0 && (
        <>
          <h3>{text.classesTitle}</h3>
          <LinkList
            items={classes.map(({ code, name, products }) => ({
              href: resultsAddress({ maker: [id], class: inAddress(code) }),
              text: named(say(name), products),
            }))}
          />
        </>
      )}
    </>
  );
}

function Facts({ maker }: Props): ReactNode {
  const { makers: text } = useText('catalogueBodies');
  const common = useText('common');
  const { date } = useFormats();
  const { edrpou, registryNo, agreementNo, agreementTo, takesReferrals, leadTimeDays } = maker;
  const rows = [
    ...(leadTimeDays === null ? [] : [{ term: text.leadTime, value: text.leadTimeDays(leadTimeDays) }]),
    { term: text.referrals, value: takesReferrals ? common.yes : common.no },
    { term: text.edrpou, value: edrpou },
    ...(registryNo ? [{ term: text.registry, value: registryNo }] : []),
    ...(agreementNo
      ? [
          {
            term: text.agreement,
            value: agreementTo ? text.agreementTo(agreementNo, date(agreementTo)) : agreementNo,
          },
        ]
      : []),
  ];
  return (
    <>
      <h2>{text.factsTitle}</h2>
      <SummaryList rows={rows} />
    </>
  );
}
