import type { Claim, FoundAccount } from '@cabinet/contracts/managed-recoveries';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';

interface Pair {
  readonly what: string;
  readonly claimed: string | null;
  readonly known: string | null;
}

type Born = Extract<Claim, { kind: 'recover' | 'unblock' }>;

const plain = (text: string | null): string => (text ?? '').trim().toLocaleLowerCase('uk');

const taxIdOf = (claim: Born): string | null =>
  claim.kind === 'recover' && claim.identity.by === 'tax_id' ? claim.identity.taxId.slice(-4) : null;

const usePairs = (claim: Born, account: FoundAccount): readonly Pair[] => {
  const { item: text } = useText('recoveryDesk');
  const names = useText('recoveries').ask;
  const formats = useFormats();
  const { name } = account;
  const end = taxIdOf(claim);
  const shown = (digits: string | null): string | null => (digits ? text.endsWith(digits) : null);
  return [
    ...(claim.kind === 'recover'
      ? [
          { what: names.surname, claimed: claim.name.surname, known: name.surname },
          { what: names.givenName, claimed: claim.name.givenName, known: name.givenName },
          { what: names.patronymic, claimed: claim.name.patronymic, known: name.patronymic },
        ]
      : []),
    {
      what: text.birthDate,
      claimed: formats.date(claim.birthDate),
      known: account.birthDate && formats.date(account.birthDate),
    },
    ...(end ? [{ what: text.taxId, claimed: shown(end), known: shown(account.taxIdEnd) }] : []),
  ];
};

/** What was claimed beside what the account has, line by line; whether they agree is said in words. */
export function Comparison({ claim, account }: { readonly claim: Born; readonly account: FoundAccount }): ReactNode {
  const { item: text } = useText('recoveryDesk');
  const pairs = usePairs(claim, account);
  const columns: readonly Column<Pair>[] = [
    { key: 'what', title: text.what, rowHeader: true, cell: ({ what }) => what },
    { key: 'claimed', title: text.claimed, cell: ({ claimed }) => claimed ?? text.nothing },
    { key: 'known', title: text.known, cell: ({ known }) => known ?? text.nothing },
    {
      key: 'match',
      title: text.match,
      cell: ({ claimed, known }) =>
        plain(claimed) === plain(known) ? (
          <StatusTag kind="done">{text.same}</StatusTag>
        ) : (
          <StatusTag kind="attention">{text.differs}</StatusTag>
        ),
    },
  ];
  return <Table caption={text.compareCaption} columns={columns} rows={pairs} rowKey={({ what }) => what} />;
}
