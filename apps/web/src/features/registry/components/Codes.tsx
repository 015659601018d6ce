import type { CodeState, IssuedCode } from '@cabinet/contracts/authorization-codes';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { lastDayOf } from '../last-day.ts';
import { codesQuery } from '../queries.ts';

interface Props {
  readonly card: RegistryCard;
}

const kinds: Readonly<Record<CodeState, StatusKind>> = {
  good: 'active',
  used: 'done',
  expired: 'neutral',
  revoked: 'refused',
  exhausted: 'refused',
};

function State({ code }: { readonly code: IssuedCode }): ReactNode {
  const text = useText('registry').codes;
  const { state, revokedFor, triesLeft } = code;
  return (
    <>
      <StatusTag kind={kinds[state]}>{text.states[state]}</StatusTag>
      {revokedFor && <p>{text.revokedFor[revokedFor]}</p>}
      {state === 'good' && <p>{text.triesLeft(triesLeft)}</p>}
    </>
  );
}

const useColumns = ({ id: cardId }: RegistryCard): readonly Column<IssuedCode>[] => {
  const text = useText('registry').codes;
  const { date, dateTime } = useFormats();
  const { columns } = text;
  return [
    { key: 'issued', title: columns.issued, rowHeader: true, cell: ({ issuedAt }) => dateTime(issuedAt) },
    { key: 'by', title: columns.by, cell: ({ issuedBy }) => issuedBy },
    { key: 'state', title: columns.state, cell: (code) => <State code={code} /> },
    { key: 'until', title: columns.until, cell: ({ expiresAt }) => date(lastDayOf(expiresAt)) },
    {
      key: 'act',
      title: columns.act,
      cell: ({ id: codeId, state, issuedAt }) =>
        state === 'good' ? (
          <Link href={staffPathTo('revokeCode', { cardId, codeId })}>
            {text.revoke} <VisuallyHidden>{text.revokeOf(dateTime(issuedAt))}</VisuallyHidden>
          </Link>
        ) : (
          '–'
        ),
    },
  ];
};

/** B14, B15: codes of the person and how each ended, with the way to another one. */
export function Codes({ card }: Props): ReactNode {
  const text = useText('registry').codes;
  const { data: codes } = useSuspenseQuery(codesQuery(card.id));
  const columns = useColumns(card);
  const mayIssue = card.state === 'active' && !card.isProved;
  const ofAccount = card.isProved ? text.hasAccount : text.ofKnower;
  return (
    <>
      <h2>{text.title}</h2>
      <p>{card.hasAccount ? ofAccount : text.lead}</p>
      {codes.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={codes} rowKey={({ id }) => id} />
      )}
      {mayIssue && (
        <Actions>
          <LinkButton href={staffPathTo('issueCode', { cardId: card.id })}>{text.issue}</LinkButton>
        </Actions>
      )}
    </>
  );
}
