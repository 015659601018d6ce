import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { OfficeContacts } from '#shared/offices/OfficeContacts.tsx';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';

/** A1, A21: the service centres: where they are, when they work, and every way to reach them. */
export function OfficesPage(): ReactNode {
  const text = useText('services').offices;
  const { language } = useLanguage();
  const { items } = useSuspenseQuery(officesQuery).data;
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={pathTo('booking', { step: 'start' })}>{text.book}</LinkButton>
        <Link href={pathTo('newConsultation')}>{text.askLink}</Link>
      </Actions>
      {items.length === 0 && <InsetText>{text.none}</InsetText>}
      {items.map((office) => (
        <section key={office.id} aria-labelledby={office.id}>
          <h2 id={office.id}>{language === 'en' ? office.nameEn || office.nameUk : office.nameUk}</h2>
          <OfficeContacts office={office} />
        </section>
      ))}
    </Page>
  );
}
