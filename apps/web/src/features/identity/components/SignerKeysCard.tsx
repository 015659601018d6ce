import type { SignerKey } from '@cabinet/contracts/signer-access';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Hint, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { hasEnded, mayRemove } from '../rules.ts';
import { AskFirst } from '#shared/ui/AskFirst.tsx';

interface Props {
  readonly keys: readonly SignerKey[];
  readonly hasPassword: boolean;
  readonly busy: boolean;
  readonly onRemove: (key: SignerKey) => void;
}

/** Signatures that open the account (B19); the last way in is not taken away. */
export function SignerKeysCard({ keys, hasPassword, busy, onRemove }: Props): ReactNode {
  const text = useText('identity').signerKeys;
  const formats = useFormats();
  const removable = mayRemove(keys, hasPassword);
  const remove = (key: SignerKey): ReactNode => (
    <AskFirst
      button={
        <>
          {text.remove} <VisuallyHidden>{text.removeWhich(key.centre, formats.dateTime(key.boundAt))}</VisuallyHidden>
        </>
      }
      title={text.removeTitle}
      text={text.removeText}
      yes={text.remove}
      busy={busy}
      onYes={() => onRemove(key)}
    />
  );
  const till = ({ notAfter }: SignerKey): string => {
    if (notAfter === null) return text.endUnknown;
    const day = formats.date(notAfter);
    return hasEnded(notAfter, new Date()) ? text.ended(day) : day;
  };
  return (
    <Card>
      <h2>{text.title}</h2>
      {keys.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table
          caption={text.caption}
          rows={keys}
          rowKey={({ id }) => id}
          columns={[
            { key: 'centre', title: text.centre, rowHeader: true, cell: ({ centre }) => centre },
            { key: 'till', title: text.till, cell: till },
            { key: 'bound', title: text.bound, cell: ({ boundAt }) => formats.dateTime(boundAt) },
            {
              key: 'used',
              title: text.used,
              cell: ({ lastUsedAt }) => (lastUsedAt ? formats.dateTime(lastUsedAt) : text.never),
            },
            ...(removable ? [{ key: 'act', title: text.act, cell: remove }] : []),
          ]}
        />
      )}
      {keys.length > 0 && !removable && <Hint>{text.removeLast}</Hint>}
      <Link href={pathTo('securityKey')}>{text.add}</Link>
    </Card>
  );
}
