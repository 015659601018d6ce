import type { SocialProvider } from '@cabinet/contracts/catalogue-bodies';
import { formatPhone } from '@cabinet/contracts/phone-format';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Hours } from '#shared/offices/OfficeContacts.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

type Contacts = Pick<
  SocialProvider,
  'place' | 'address' | 'phone' | 'email' | 'website' | 'hours' | 'access' | 'legalForm'
>;

interface Props {
  readonly body: Contacts;
}

/** Only what leads to another page may be a link: an editor has typed it. */
const isWeb = (website: string): boolean => /^https?:\/\//.test(website);

/** Where a body is, how to reach it without voice and with it, and when. Stands under an h2. */
export function BodyContacts({ body }: Props): ReactNode {
  const text = useText('catalogueBodies');
  const say = useBilingual();
  const { place, address, phone, email, website } = body;
  const rows = [
    { term: text.address, value: text.addressIn(say(address), place.oblast) },
    { term: text.writeFirst, value: <a href={`mailto:${email}`}>{email}</a> },
    { term: text.phone, value: <a href={`tel:${phone}`}>{formatPhone(phone)}</a> },
    ...(website ? [{ term: text.website, value: isWeb(website) ? <a href={website}>{website}</a> : website }] : []),
    { term: text.hours, value: <Hours office={body} /> },
    { term: text.legalForm, value: text.legalForms[body.legalForm] },
  ];
  return <SummaryList rows={rows} />;
}

/** What helps to get in and to be understood, in words. */
export function Accessibility({ body: { access } }: Props): ReactNode {
  const text = useText('catalogueBodies');
  return (
    <>
      <h2>{text.accessTitle}</h2>
      {access.length > 0 ? (
        <ul>
          {access.map((one) => (
            <li key={one}>{text.access[one]}</li>
          ))}
        </ul>
      ) : (
        <p>{text.noAccess}</p>
      )}
    </>
  );
}
