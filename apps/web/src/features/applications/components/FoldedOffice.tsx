import type { Application } from '@cabinet/contracts/applications';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { PartBoundary } from '#shared/ui/PartBoundary.tsx';

const ContactsOf = lazy(async () => ({ default: (await import('./OfficeBlock.tsx')).ContactsOf }));

interface Props {
  readonly application: Pick<Application, 'officeId'>;
}

/** A21: the office at the end of a page that asks something: the question comes first, the contacts on demand. */
export function FoldedOffice({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const common = useText('common');
  return (
    <Disclosure summary={text.contactsTitle}>
      <PartBoundary fallback={<p>{common.errors.unavailable}</p>}>
        <Suspense fallback={<p>{common.loading}</p>}>
          <ContactsOf application={application} />
        </Suspense>
      </PartBoundary>
    </Disclosure>
  );
}
