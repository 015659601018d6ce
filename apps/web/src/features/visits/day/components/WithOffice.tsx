import type { OfficeId } from '@cabinet/contracts/ids';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { addressOf } from '../address.ts';
import { useOffice } from '../use-office.ts';

interface Props {
  readonly title: string;
  readonly children: (officeId: OfficeId) => ReactNode;
}

/** A page about the hall of one office; for an officer who works in none, a word about that. */
export function WithOffice({ title, children }: Props): ReactNode {
  const text = useText('reception');
  const { officeId } = useOffice();
  if (officeId !== null) return children(officeId);
  return (
    <Page title={title}>
      <p>{text.noOffices}</p>
    </Page>
  );
}

/** The offices of the officer, to change between; nothing for the one who has one. */
export function OfficeLinks({ page }: { readonly page: Parameters<typeof addressOf>[0] }): ReactNode {
  const text = useText('reception');
  const { officeId, others } = useOffice();
  if (others.length < 2) return null;
  return (
    <FilterLinks
      label={text.office}
      links={others.map(({ id, name }) => ({
        href: addressOf(page, { office: id }),
        text: name,
        current: id === officeId,
      }))}
    />
  );
}
