import type { FoundAccount } from '@cabinet/contracts/managed-recoveries';
import type { ReactNode } from 'react';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

/** An account as staff see it: enough to tell whose it is, contacts in part. */
export function AccountFacts({ account }: { readonly account: FoundAccount }): ReactNode {
  const { item: text } = useText('recoveryDesk');
  const formats = useFormats();
  const proved = (contact: string | null, verified: boolean): string =>
    contact === null ? text.nothing : verified ? contact : `${contact}, ${text.unverified}`;
  return (
    <SummaryList
      rows={[
        { term: text.login, value: account.login },
        { term: text.name, value: formatPersonName(account.name) },
        { term: text.birthDate, value: account.birthDate ? formats.date(account.birthDate) : text.nothing },
        { term: text.taxId, value: account.taxIdEnd ? text.endsWith(account.taxIdEnd) : text.nothing },
        { term: text.accountState, value: text.accountStates[account.state] },
        ...(account.state === 'blocked' ? [{ term: text.blockedFor, value: account.stateReason }] : []),
        { term: text.email, value: proved(account.email, account.emailVerified) },
        { term: text.phone, value: proved(account.phone, account.phoneVerified) },
        { term: text.secondFactor, value: account.secondFactor ? text.on : text.off },
        { term: text.created, value: formats.dateTime(account.createdAt) },
        {
          term: text.lastSignIn,
          value: account.lastSignInAt ? formats.dateTime(account.lastSignInAt) : text.never,
        },
      ]}
    />
  );
}
