import { type DeadLetter, resendLetterRoute } from '@cabinet/contracts/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { deadLettersQuery } from '../queries.ts';

const useResend = (): {
  readonly press: Press;
  readonly resent: DeadLetter | null;
  readonly resend: (letter: DeadLetter) => void;
} => {
  const queries = useQueryClient();
  const press = usePress();
  const [resent, setResent] = useState<DeadLetter | null>(null);
  const resend = (letter: DeadLetter): void =>
    press.press(async () => {
      setResent(null);
      await call(resendLetterRoute, { params: { letterId: letter.id } });
      await queries.invalidateQueries({ queryKey: deadLettersQuery.queryKey });
      setResent(letter);
    });
  return { press, resent, resend };
};

const useColumns = (resend: (letter: DeadLetter) => void, busy: boolean): readonly Column<DeadLetter>[] => {
  const text = useText('administration').deadLetters;
  const formats = useFormats();
  const { columns } = text;
  const kinds: Readonly<Record<string, string>> = text.kinds;
  return [
    { key: 'to', title: columns.to, rowHeader: true, cell: ({ to }) => to },
    { key: 'kind', title: columns.kind, cell: ({ kind }) => kinds[kind] ?? text.otherKind },
    { key: 'attempts', title: columns.attempts, cell: ({ attempts }) => text.countAttempts(attempts) },
    { key: 'error', title: columns.error, cell: ({ lastError }) => lastError ?? text.noError },
    { key: 'created', title: columns.created, cell: ({ createdAt }) => formats.dateTime(createdAt) },
    {
      key: 'act',
      title: columns.act,
      cell: (letter) => (
        <Button look="secondary" busy={busy} onClick={() => resend(letter)}>
          {text.resend(letter.to, formats.dateTime(letter.createdAt))}
        </Button>
      ),
    },
  ];
};

/** Letters the post refused, each with a way to try again. */
export function DeadLettersPage(): ReactNode {
  const text = useText('administration').deadLetters;
  const { rows: letters, growth } = useGrowingList(deadLettersQuery);
  const { press, resent, resend } = useResend();
  const columns = useColumns(resend, press.busy);
  return (
    <Page
      title={text.title}
      banner={
        resent && (
          <NotificationBanner key={resent.id} kind="success">
            <p>{text.resent(resent.to)}</p>
          </NotificationBanner>
        )
      }
      errors={<PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      {letters.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <Table caption={text.caption} columns={columns} rows={letters} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
