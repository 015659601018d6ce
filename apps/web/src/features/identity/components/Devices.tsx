import type { Device } from '@cabinet/contracts/security';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { devicesQuery } from '../queries.ts';
import { deviceName } from '../rules.ts';
import { AskFirst } from '#shared/ui/AskFirst.tsx';

interface Props {
  readonly busy: boolean;
  readonly onEnd: (device: Device) => void;
  readonly onEndOthers: () => void;
}

/** Where the account is open now, and how to close it there. */
export function Devices({ busy, onEnd, onEndOthers }: Props): ReactNode {
  const text = useText('identity').devices;
  const formats = useFormats();
  const devices = useSuspenseQuery(devicesQuery).data.items;
  const nameOf = ({ userAgent }: Device): string => deviceName(userAgent) || text.unknown;
  const act = (device: Device): ReactNode =>
    device.current ? (
      <StatusTag kind="active">{text.thisOne}</StatusTag>
    ) : (
      <Button look="secondary" busy={busy} onClick={() => onEnd(device)}>
        {text.end} <VisuallyHidden>{text.endWhich(nameOf(device), formats.dateTime(device.createdAt))}</VisuallyHidden>
      </Button>
    );
  return (
    <>
      <Table
        caption={text.title}
        rows={devices}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: text.device, rowHeader: true, cell: nameOf },
          { key: 'network', title: text.network, cell: ({ ipPrefix }) => ipPrefix },
          { key: 'since', title: text.since, cell: ({ createdAt }) => formats.dateTime(createdAt) },
          { key: 'seen', title: text.seen, cell: ({ lastSeenAt }) => formats.dateTime(lastSeenAt) },
          { key: 'until', title: text.until, cell: ({ expiresAt }) => formats.dateTime(expiresAt) },
          { key: 'act', title: text.act, cell: act },
        ]}
      />
      {devices.length > 1 && (
        <AskFirst
          button={text.endOthers}
          title={text.endOthersTitle}
          text={text.endOthersText}
          yes={text.endOthers}
          busy={busy}
          onYes={onEndOthers}
        />
      )}
    </>
  );
}
