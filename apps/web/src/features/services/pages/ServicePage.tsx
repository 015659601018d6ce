import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { ServicePage as Service } from '@cabinet/contracts/services';
import { calledName } from '@cabinet/domain/called-name';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { OfficeContacts } from '#shared/offices/OfficeContacts.tsx';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { serviceQuery } from '#shared/services/service-queries.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Lead } from '#shared/ui/layout.tsx';
import { AccountWay } from '../components/AccountWay.tsx';
import { ClosedTo } from '../components/ClosedTo.tsx';
import { RequiredDocuments } from '../components/RequiredDocuments.tsx';
import { ServiceFacts } from '../components/ServiceFacts.tsx';
import { useClosed } from '../own-services.ts';
import { categoriesQuery } from '../queries.ts';
import { trailTo } from '../rules.ts';

/** A12: everything to be known before applying, without signing in. */
export function ServicePage(): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  const code = useCodeParameter('code');
  const { data: service } = useSuspenseQuery(serviceQuery(code));
  const { data: categories } = useSuspenseQuery(categoriesQuery);
  const { definition } = service;
  const above = trailTo(categories, definition.category).map((one) => ({
    href: pathTo('serviceCategory', { category: one.code }),
    text: say(one.name),
  }));
  return (
    <Page title={say(calledName(definition))} breadcrumbs={[{ href: pathTo('services'), text: text.title }, ...above]}>
      <Lead>{say(definition.summary)}</Lead>
      <Apply service={service} />
      <h2>{text.page.shortTitle}</h2>
      <ServiceFacts service={service} />
      <h2>{text.page.documentsTitle}</h2>
      <RequiredDocuments definition={definition} />
      <Sentences title={text.page.howTitle} sentences={definition.instructions} numbered />
      <Sentences title={text.page.refusalTitle} sentences={definition.refusalGrounds} />
      <Sentences title={text.page.lawsTitle} sentences={definition.legalActs} />
      {service.offices.length > 0 && <Offices service={service} />}
    </Page>
  );
}

interface Props {
  readonly service: Service;
}

function Apply({ service }: Props): ReactNode {
  const text = useText('services').page;
  const actor = useActor();
  const closed = useClosed()(service.code);
  if (service.offices.length === 0) return <InsetText>{text.closed}</InsetText>;
  if (closed)
    return (
      <>
        <ClosedTo because={closed} />
        <AccountWay />
      </>
    );
  return (
    <>
      <Actions>
        <LinkButton href={pathTo('newApplication', { code: service.code })}>{text.apply}</LinkButton>
      </Actions>
      {!actor && <Hint>{text.applyNote}</Hint>}
    </>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly Bilingual[];
  readonly numbered?: boolean;
}

function Sentences({ title, sentences, numbered = false }: SentencesProps): ReactNode {
  const say = useBilingual();
  if (sentences.length === 0) return null;
  const items = sentences.map((sentence) => <li key={sentence.uk}>{say(sentence)}</li>);
  return (
    <>
      <h2>{title}</h2>
      {numbered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </>
  );
}

function Offices({ service }: Props): ReactNode {
  const text = useText('services').page;
  const { language } = useLanguage();
  const { data: known } = useSuspenseQuery(officesQuery);
  return (
    <>
      <h2>{text.officesTitle}</h2>
      {service.offices.map((office) => {
        const contacts = known.items.find(({ id }) => id === office.id);
        const say = (uk: string, en: string): string => (language === 'en' ? en || uk : uk);
        return (
          <section key={office.id}>
            <h3>{say(office.nameUk, office.nameEn)}</h3>
            {contacts ? <OfficeContacts office={contacts} /> : <p>{say(office.addressUk, office.addressEn)}</p>}
          </section>
        );
      })}
    </>
  );
}
