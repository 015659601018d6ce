import type { Application } from '@cabinet/contracts/applications';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { OfficeContacts } from '#shared/offices/OfficeContacts.tsx';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';

interface Props {
  readonly application: Pick<Application, 'officeId'>;
  /** On pages that ask something, the question comes first. */
  readonly folded?: boolean;
}

/** A21: the office of the application and every way to reach it. The last thing on each page of an application. */
export function OfficeBlock({ application, folded = false }: Props): ReactNode {
  const text = useText('applications').view;
  const { data: offices } = useSuspenseQuery(officesQuery);
  const office = offices.items.find(({ id }) => id === application.officeId);
  if (!office) return null;
  if (folded) {
    return (
      <Disclosure summary={text.contactsTitle}>
        <OfficeContacts office={office} />
      </Disclosure>
    );
  }
  return (
    <>
      <h2>{text.contactsTitle}</h2>
      <OfficeContacts office={office} />
    </>
  );
}
