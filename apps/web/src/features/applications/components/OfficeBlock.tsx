import type { Application } from '@cabinet/contracts/applications';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { OfficeContacts } from '#shared/offices/OfficeContacts.tsx';
import { officesQuery } from '#shared/offices/offices-query.ts';

interface Props {
  readonly application: Pick<Application, 'officeId'>;
}

/** Every way to reach the office of the application. */
export function ContactsOf({ application }: Props): ReactNode {
  const { data: offices } = useSuspenseQuery(officesQuery);
  const office = offices.items.find(({ id }) => id === application.officeId);
  return office && <OfficeContacts office={office} />;
}

/** A21: the office of the application and every way to reach it. The last thing on each page of an application. */
export function OfficeBlock({ application }: Props): ReactNode {
  const text = useText('applications').view;
  return (
    <>
      <h2>{text.contactsTitle}</h2>
      <ContactsOf application={application} />
    </>
  );
}
