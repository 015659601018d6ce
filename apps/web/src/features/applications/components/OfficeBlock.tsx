import type { Application } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { OfficeContacts } from '#shared/offices/OfficeContacts.tsx';

interface Props {
  readonly application: Pick<Application, 'office'>;
}

/** A21: the office of the application and every way to reach it. The last thing on each page of an application. */
export function OfficeBlock({ application }: Props): ReactNode {
  const text = useText('applications').view;
  return (
    <>
      <h2>{text.contactsTitle}</h2>
      <OfficeContacts office={application.office} />
    </>
  );
}
