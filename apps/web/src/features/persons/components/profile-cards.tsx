import { readPreviewRoute } from '@cabinet/contracts/documents';
import { formatPhone } from '@cabinet/contracts/people';
import type { Profile } from '@cabinet/contracts/persons';
import { formatAddress } from '@cabinet/domain/place-names';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Portrait } from '#shared/ui/Portrait.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Card } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { presentDisability, presentDocument } from '../present.ts';
import { useHiddenRow } from '../use-hidden-row.tsx';
import { useNext } from '../use-next.ts';

interface Props {
  readonly profile: Profile;
}

interface FactsProps {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
  readonly children?: ReactNode;
}

function Facts({ title, rows, children }: FactsProps): ReactNode {
  const { keep } = useNext();
  const changing = rows.map((row) => ({ ...row, ...(row.changeHref && { changeHref: keep(row.changeHref) }) }));
  return (
    <Card>
      <h2>{title}</h2>
      {children}
      <SummaryList rows={changing} />
    </Card>
  );
}

export function NameCard({ profile }: Props): ReactNode {
  const text = useText('persons');
  const { photoDocumentId: documentId } = profile;
  const photo = documentId && (
    <Portrait
      src={addressOf(readPreviewRoute.path, { documentId }, undefined)}
      alt={text.photo.yours}
      missing={text.photo.missing}
    />
  );
  return (
    <Facts
      title={text.profile.nameTitle}
      rows={[
        { term: text.profile.name, value: formatPersonName(profile.name), changeHref: pathTo('profileName') },
        { term: text.profile.salutation, value: profile.salutation, changeHref: pathTo('profileSalutation') },
        { term: text.profile.photo, value: photo, changeHref: pathTo('profilePhoto') },
      ]}
    />
  );
}

function Proved({ value, verified }: { readonly value: string; readonly verified: boolean }): ReactNode {
  const text = useText('persons').profile;
  return (
    <>
      <p>{value}</p>
      <StatusTag kind={verified ? 'done' : 'attention'}>{verified ? text.verified : text.notVerified}</StatusTag>
    </>
  );
}

export function ContactsCard({ profile }: Props): ReactNode {
  const text = useText('persons').profile;
  const { email, emailVerified, phone, phoneVerified, alternativePhone } = profile;
  return (
    <Facts
      title={text.contactsTitle}
      rows={[
        {
          term: text.email,
          value: <Proved value={email} verified={emailVerified} />,
          changeHref: `${pathTo('securityEmail')}?from=profile`,
        },
        {
          term: text.phone,
          value: phone && <Proved value={formatPhone(phone)} verified={phoneVerified} />,
          changeHref: `${pathTo('securityPhone')}?from=profile`,
        },
        {
          term: text.alternativePhone,
          value: alternativePhone && formatPhone(alternativePhone),
          changeHref: pathTo('profileAlternativePhone'),
        },
      ]}
    />
  );
}

/** Birth, numbers and the identity document, with what does not agree with what (C7). */
export function NumbersCard({ profile }: Props): ReactNode {
  const text = useText('persons');
  const formats = useFormats();
  const { birthDate, taxId, taxIdRefused, unzr, identityDocument, warnings } = profile;
  const taxIdRow = useHiddenRow({ term: text.profile.taxId, value: taxId, changeHref: pathTo('profileTaxId') });
  const unzrRow = useHiddenRow({ term: text.profile.unzr, value: unzr, changeHref: pathTo('profileUnzr') });
  const documentRow = useHiddenRow({
    term: text.profile.document,
    value: identityDocument && presentDocument({ text, formats }, identityDocument),
    number: identityDocument?.number,
    changeHref: pathTo('profileIdentityDocument'),
  });
  return (
    <Facts
      title={text.profile.numbersTitle}
      rows={[
        {
          term: text.profile.birthDate,
          value: birthDate && formats.date(birthDate),
          changeHref: pathTo('profileBirthDate'),
        },
        taxIdRefused ? { ...taxIdRow, value: text.taxId.refused } : taxIdRow,
        unzrRow,
        documentRow,
      ]}
    >
      {warnings.map(({ code, text: words }) => (
        <WarningText key={code}>{words}</WarningText>
      ))}
    </Facts>
  );
}

export function AddressesCard({ profile }: Props): ReactNode {
  const text = useText('persons');
  const { registeredAddress, actualAddress, actualSameAsRegistered } = profile;
  return (
    <Facts
      title={text.profile.addressesTitle}
      rows={[
        {
          term: text.profile.registered,
          value: registeredAddress && formatAddress(registeredAddress),
          changeHref: pathTo('profileRegisteredAddress'),
        },
        {
          term: text.profile.actual,
          value: actualSameAsRegistered ? text.address.same : actualAddress && formatAddress(actualAddress),
          changeHref: pathTo('profileActualAddress'),
        },
      ]}
    />
  );
}

export function CareCard({ profile }: Props): ReactNode {
  const text = useText('persons');
  const formats = useFormats();
  const { disability, accessNeeds, programmeLines } = profile;
  return (
    <Facts
      title={text.profile.careTitle}
      rows={[
        {
          term: text.profile.disability,
          value: disability && presentDisability({ text, formats }, disability),
          changeHref: pathTo('profileDisability'),
        },
        {
          term: text.profile.needs,
          value: accessNeeds.map((need) => text.needs.kinds[need]).join(', '),
          changeHref: pathTo('profileNeeds'),
        },
        {
          term: text.profile.programme,
          value: programmeLines > 0 && text.profile.devices(programmeLines),
          changeHref: pathTo('programme'),
        },
      ]}
    />
  );
}

export function ChannelsCard({ profile }: Props): ReactNode {
  const text = useText('persons');
  const { notifyByEmail, notifyBySms, smsAvailable } = profile;
  const channels = [notifyByEmail && text.notifications.email, notifyBySms && smsAvailable && text.notifications.sms];
  const chosen = channels.filter((channel) => channel !== false).join(', ');
  return (
    <Facts
      title={text.profile.channelsTitle}
      rows={[
        {
          term: text.profile.channels,
          value: chosen || text.notifications.onlyCabinet,
          changeHref: pathTo('profileNotifications'),
        },
      ]}
    />
  );
}
