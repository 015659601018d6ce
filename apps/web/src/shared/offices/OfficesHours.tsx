import type { OfficeId } from '@cabinet/contracts/ids';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Hours } from './OfficeContacts.tsx';
import { officesQuery } from './offices-query.ts';

interface Props {
  /** Only these; every centre unless told. */
  readonly only?: readonly OfficeId[] | undefined;
  /** What stands here while the hours are not known. */
  readonly unknown: string;
}

/** When each service centre is open. The page around it stands without, too. */
export function OfficesHours(props: Props): ReactNode {
  return (
    <Suspense fallback={<p>{props.unknown}</p>}>
      <List {...props} />
    </Suspense>
  );
}

function List({ only, unknown }: Props): ReactNode {
  const { language } = useLanguage();
  // Its words come with the page of services; asked for here, so that they are there before the hours.
  useText('services');
  const offices = useQuery(officesQuery).data?.items.filter(({ id }) => only?.includes(id) ?? true);
  if (!offices || offices.length === 0) return <p>{unknown}</p>;
  return (
    <SummaryList
      rows={offices.map((office) => ({
        term: language === 'en' ? office.nameEn || office.nameUk : office.nameUk,
        value: <Hours office={office} />,
      }))}
    />
  );
}
