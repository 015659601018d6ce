import type { Application } from '@cabinet/contracts/applications';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { PartBoundary } from '#shared/ui/PartBoundary.tsx';

const OfficeContacts = lazy(async () => ({
  default: (await import('#shared/offices/OfficeContacts.tsx')).OfficeContacts,
}));

interface Props {
  readonly application: Pick<Application, 'office'>;
}

/** A21: the office at the end of a page that asks something: the question comes first, the contacts on demand. */
export function FoldedOffice({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const common = useText('common');
  return (
    <Disclosure summary={text.contactsTitle}>
      <PartBoundary fallback={<p>{common.errors.unavailable}</p>}>
        <Suspense fallback={<p>{common.loading}</p>}>
          <OfficeContacts office={application.office} />
        </Suspense>
      </PartBoundary>
    </Disclosure>
  );
}
