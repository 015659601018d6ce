import type { Screen } from '@cabinet/contracts/screens';
import { type ReactNode, useState } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';

interface Props {
  readonly screens: readonly Screen[];
  readonly busy: boolean;
  readonly onRevoke: (screen: Screen) => void;
}

/** Kiosks and displays; switching one off is asked once more, because its link never works again. */
export function ScreenTable({ screens, busy, onRevoke }: Props): ReactNode {
  const text = useText('reception').screens;
  const { date } = useFormats();
  const [asked, setAsked] = useState<Screen | null>(null);
  const { columns: titles } = text;
  const columns: readonly Column<Screen>[] = [
    { key: 'name', title: titles.name, rowHeader: true, cell: ({ name }) => name },
    { key: 'kind', title: titles.kind, cell: ({ kind }) => text.kinds[kind] },
    {
      key: 'created',
      title: titles.created,
      cell: ({ createdAt, createdByName }) => text.createdBy(date(createdAt), createdByName),
    },
    {
      key: 'state',
      title: titles.state,
      cell: ({ revokedAt }) =>
        revokedAt === null ? (
          <StatusTag kind="done">{text.works}</StatusTag>
        ) : (
          <StatusTag kind="neutral">{text.revoked(date(revokedAt))}</StatusTag>
        ),
    },
    {
      key: 'act',
      title: titles.act,
      cell: (screen) =>
        screen.revokedAt === null && (
          <Button look="secondary" busy={busy} onClick={() => setAsked(screen)}>
            {text.revoke} <VisuallyHidden>{text.revokeWhich(screen.name)}</VisuallyHidden>
          </Button>
        ),
    },
  ];
  const revoke = (): void => {
    if (asked) onRevoke(asked);
    setAsked(null);
  };
  return (
    <>
      <Table caption={text.caption} columns={columns} rows={screens} rowKey={({ id }) => id} />
      <Dialog open={asked !== null} onClose={() => setAsked(null)} title={text.revokeTitle(asked?.name ?? '')}>
        <p>{text.revokeText}</p>
        <Actions>
          <Button look="warning" onClick={revoke}>
            {text.revoke}
          </Button>
          <Button look="secondary" onClick={() => setAsked(null)}>
            {text.leave}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
