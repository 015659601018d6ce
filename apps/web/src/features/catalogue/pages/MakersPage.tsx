import type { MakerCard } from '@cabinet/contracts/catalogue-bodies';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { BodySearch } from '../components/BodySearch.tsx';
import { makersAsked } from '../bodies-asked.ts';
import { makersQuery } from '../body-queries.ts';

/** E2: makers and suppliers by name, oblast and what they do. */
export function MakersPage(): ReactNode {
  const text = useText('catalogueBodies');
  const [address] = useSearchParams();
  const asked = makersAsked(address, text.makerServices);
  const { rows: makers, growth, pages } = useGrowingList(makersQuery(asked));
  const [first] = pages;
  const found = first && first.total > 0 ? text.makers.found(first.total) : text.nothing;
  return (
    <Page title={text.makers.title} breadcrumbs={[{ href: pathTo('catalogue'), text: text.catalogue }]}>
      <Lead>{text.makers.lead}</Lead>
      <BodySearch
        path={pathTo('makers')}
        asked={{ q: asked.q, region: asked.region, service: asked.service }}
        regions={first?.regions ?? []}
        regionHint={text.makers.oblastHint}
        choices={[{ name: 'service', label: text.makers.serviceLabel, words: text.makerServices }]}
        found={found}
      />
      <p>{found}</p>
      {makers.map((maker) => (
        <Maker key={maker.id} maker={maker} />
      ))}
      {makers.length > 0 && <Pagination {...growth} words={text.makers.shown} />}
    </Page>
  );
}

function Maker({ maker }: { readonly maker: MakerCard }): ReactNode {
  const text = useText('catalogueBodies');
  const say = useBilingual();
  const { id, name, place, services, active, discontinued, access } = maker;
  return (
    <Card>
      <article>
        <h2>
          <Link href={pathTo('maker', { makerId: id })}>{say(name)}</Link>
        </h2>
        <p>{text.place(place.name, place.oblast)}.</p>
        {services.length > 0 && <p>{text.makers.does(services.map((one) => text.makerServices[one]).join(', '))}</p>}
        {access.length > 0 && <p>{text.accessWords(access.map((one) => text.access[one]).join(', '))}</p>}
        <p>
          {text.makers.active(active)} {discontinued > 0 && text.makers.discontinued(discontinued)}
        </p>
      </article>
    </Card>
  );
}
