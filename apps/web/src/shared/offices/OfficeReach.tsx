import type { OfficeId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { OfficeContacts } from './OfficeContacts.tsx';
import { officesQuery } from './offices-query.ts';

/** A21: whom to call, when, and how without a voice, below a heading of its own. Nothing for a centre that is closed. */
export function OfficeReach({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const text = useText('services').offices;
  const { items } = useSuspenseQuery(officesQuery).data;
  const office = items.find(({ id }) => id === officeId);
  return (
    office && (
      <>
        <h2>{text.contactsTitle}</h2>
        <OfficeContacts office={office} />
      </>
    )
  );
}
