import { formatPhone } from '@cabinet/contracts/people';
import type { Security } from '@cabinet/contracts/security';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Hint, Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { AskFirst } from '#shared/ui/AskFirst.tsx';
import { ResendButton } from './ResendButton.tsx';

/** Versions of the texts are named by their day; those of before are not. */
const isDay = (version: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(version);

interface CardProps {
  readonly security: Security;
  readonly busy: boolean;
}

/** The code is turned on after the address is proved: else somebody else's app could lock the owner of the address out. */
function AddFactor({ security }: Pick<CardProps, 'security'>): ReactNode {
  const text = useText('identity').security;
  const mayTurnOn = security.emailVerified || security.secondFactorMandatory;
  return mayTurnOn ? <Link href={pathTo('securitySecondFactor')}>{text.addFactor}</Link> : text.factorAfterEmail;
}

interface SignInProps extends CardProps {
  /** Who registered with КЕП has none until they make one by a mailed link. */
  readonly hasPassword: boolean;
  readonly onRemove: () => void;
}

/** How the person signs in. */
export function SignInCard({ security, hasPassword, busy, onRemove }: SignInProps): ReactNode {
  const text = useText('identity').security;
  const formats = useFormats();
  const removal = security.secondFactor && !security.secondFactorMandatory && (
    <AskFirst
      button={text.removeFactor}
      title={text.removeFactorTitle}
      text={text.removeFactorText}
      yes={text.removeFactor}
      busy={busy}
      onYes={onRemove}
    />
  );
  return (
    <Card>
      <h2>{text.signInTitle}</h2>
      <SummaryList
        rows={[
          { term: text.login, value: security.login },
          hasPassword
            ? {
                term: text.password,
                value: text.passwordChanged(formats.date(security.passwordChangedAt)),
                changeHref: pathTo('securityPassword'),
              }
            : {
                term: text.password,
                value: text.noPassword,
                action: <Link href={pathTo('recovery')}>{text.makePassword}</Link>,
              },
          {
            term: text.secondFactor,
            value: security.secondFactor ? (
              <StatusTag kind="done">{text.factorOn}</StatusTag>
            ) : (
              <StatusTag kind="neutral">{text.factorOff}</StatusTag>
            ),
            action: security.secondFactor ? removal : <AddFactor security={security} />,
          },
          ...(security.secondFactor
            ? [
                {
                  term: text.codesLeft,
                  value: text.codes(security.recoveryCodesLeft),
                  action: <Link href={pathTo('securitySecondFactor')}>{text.renewCodes}</Link>,
                },
              ]
            : []),
        ]}
      />
      {security.secondFactorMandatory && <Hint>{text.factorMandatory}</Hint>}
    </Card>
  );
}

function Contact({ value, verified }: { readonly value: string; readonly verified: boolean }): ReactNode {
  const text = useText('identity').security;
  return (
    <>
      <p>{value}</p>
      <StatusTag kind={verified ? 'done' : 'attention'}>{verified ? text.verified : text.notVerified}</StatusTag>
    </>
  );
}

/** Where letters and codes go; a new contact waits beside the old one until it is proved (C11). */
export function ContactsCard({ security }: Pick<CardProps, 'security'>): ReactNode {
  const text = useText('identity').security;
  const { email, emailVerified, pendingEmail, phone, phoneVerified, pendingPhone } = security;
  return (
    <Card>
      <h2>{text.contactsTitle}</h2>
      <SummaryList
        rows={[
          {
            term: text.email,
            value: <Contact value={email} verified={emailVerified} />,
            changeHref: pathTo('securityEmail'),
          },
          ...(pendingEmail ? [{ term: text.newEmail, value: text.emailWaits(pendingEmail) }] : []),
          {
            term: text.phone,
            value: phone && <Contact value={formatPhone(phone)} verified={phoneVerified} />,
            changeHref: pathTo('securityPhone'),
          },
          ...(pendingPhone
            ? [
                {
                  term: text.newPhone,
                  value: text.phoneWaits(formatPhone(pendingPhone)),
                  action: <Link href={pathTo('securityPhoneCode')}>{text.enterCode}</Link>,
                },
              ]
            : []),
        ]}
      />
      {security.state === 'awaiting_confirmation' && !emailVerified && <ResendButton />}
    </Card>
  );
}

/** What was agreed to, which version and when (B24, B25). */
export function ConsentsCard({
  security,
  busy,
  onWithdraw,
}: CardProps & { readonly onWithdraw: () => void }): ReactNode {
  const text = useText('identity').security;
  const formats = useFormats();
  const { consents } = security;
  if (consents.length === 0) return null;
  const inForce = consents.some(({ kind, withdrawnAt }) => kind === 'personal_data' && withdrawnAt === null);
  return (
    <>
      <Table
        caption={text.consentsTitle}
        rows={consents}
        rowKey={({ kind, givenAt }) => `${kind} ${givenAt}`}
        columns={[
          { key: 'kind', title: text.consentKind, rowHeader: true, cell: ({ kind }) => text.consentKinds[kind] },
          {
            key: 'version',
            title: text.consentVersion,
            cell: ({ version }) => (isDay(version) ? formats.date(version) : version),
          },
          { key: 'given', title: text.consentGiven, cell: ({ givenAt }) => formats.dateTime(givenAt) },
          {
            key: 'state',
            title: text.consentState,
            cell: ({ withdrawnAt }) =>
              withdrawnAt ? text.consentWithdrawn(formats.dateTime(withdrawnAt)) : text.consentInForce,
          },
        ]}
      />
      {inForce && (
        <AskFirst
          button={text.withdraw}
          title={text.withdrawTitle}
          text={text.withdrawText}
          yes={text.withdraw}
          busy={busy}
          onYes={onWithdraw}
        />
      )}
    </>
  );
}
