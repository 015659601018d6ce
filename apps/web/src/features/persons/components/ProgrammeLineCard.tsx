import type { ProgrammeLine } from '@cabinet/contracts/programme-lines';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { AskFirst } from '#shared/ui/AskFirst.tsx';
import { Actions, Card, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { useDeviceName } from '../use-device-name.ts';

interface Props {
  readonly line: ProgrammeLine;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

/** One device of the programme, with what can be done to the line. */
export function ProgrammeLineCard(props: Props): ReactNode {
  const { line } = props;
  const text = useText('programme');
  const { date } = useFormats();
  const name = useDeviceName()(line);
  const isOwn = line.source === 'person';
  const until = line.expired ? text.wasUntil : text.until;
  const term = line.validUntil ? until(date(line.validUntil)) : text.withoutTerm;
  const rows = [
    { term: text.quantity, value: text.pieces(line.quantity) },
    { term: text.term, value: term },
    ...(line.note ? [{ term: text.note, value: line.note }] : []),
    ...(isOwn ? [] : [{ term: text.source, value: text.fromRegistry }]),
  ];
  return (
    <Card>
      <h2>{name}</h2>
      {line.expired && <StatusTag kind="attention">{text.expired}</StatusTag>}
      <SummaryList rows={rows} />
      {isOwn && (
        <Actions>
          <Link href={pathTo('programmeLine', { lineId: line.id })}>
            {text.change} <VisuallyHidden>{name}</VisuallyHidden>
          </Link>
          <Remove {...props} name={name} />
        </Actions>
      )}
    </Card>
  );
}

function Remove({ name, busy, onRemove }: Props & { readonly name: string }): ReactNode {
  const text = useText('programme');
  return (
    <AskFirst
      button={
        <>
          {text.remove} <VisuallyHidden>{name}</VisuallyHidden>
        </>
      }
      look="plain"
      title={text.removeTitle}
      text={text.removeText(name)}
      yes={text.removeYes}
      busy={busy}
      onYes={onRemove}
    />
  );
}
