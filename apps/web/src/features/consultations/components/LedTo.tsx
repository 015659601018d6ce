import type { Consultation } from '@cabinet/contracts/consultations';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';

/** The applications that were begun from a consultation; nothing while there are none. */
export function LedTo({ consultation: { ledTo } }: { readonly consultation: Consultation }): ReactNode {
  const text = useText('consultations').ledTo;
  if (ledTo.length === 0) return null;
  return (
    <>
      <h2>{text.title}</h2>
      <LinkList
        items={ledTo.map(({ id, number }) => ({
          href: pathTo('application', { applicationId: id }),
          text: text.open(number),
        }))}
      />
    </>
  );
}
