import type { Draw, OwnEntry } from '@cabinet/contracts/releases';
import type { ReleaseId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { type Proof, proveDraw } from '../proof.ts';
import { drawQuery } from '../queries.ts';
import { Commitment } from './Commitment.tsx';

/** What was drawn, and the means to prove it. */
export function Result({
  releaseId,
  own,
}: {
  readonly releaseId: ReleaseId;
  readonly own: OwnEntry | null;
}): ReactNode {
  const text = useText('releases').result;
  const { dateTime } = useFormats();
  const { data: draw } = useSuspenseQuery(drawQuery(releaseId));
  return (
    <>
      <h2>{text.title}</h2>
      <Table
        caption={text.caption}
        rows={draw.entries}
        rowKey={({ ticket }) => ticket}
        columns={[
          {
            key: 'ticket',
            title: text.ticket,
            rowHeader: true,
            cell: ({ ticket }) => (ticket === own?.ticket ? text.mine(ticket) : ticket),
          },
          { key: 'place', title: text.place, cell: ({ place }) => (place ? dateTime(place) : text.noPlace) },
        ]}
      />
      <Check draw={draw} />
    </>
  );
}

function Check({ draw }: { readonly draw: Draw }): ReactNode {
  const text = useText('releases').check;
  const [proof, setProof] = useState<Proof | null>(null);
  const check = async (): Promise<void> => setProof(await proveDraw(draw));
  return (
    <>
      <Commitment value={draw.commitment} />
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <Button look="secondary" onClick={() => void check()}>
        {text.run}
      </Button>
      <div role="status">
        {proof && (
          <>
            <p>{proof.seedIsTheOne ? text.seedGood : text.seedBad}</p>
            <p>{proof.resultFollows ? text.resultGood : text.resultBad}</p>
          </>
        )}
      </div>
      <Disclosure summary={text.yourself}>
        {text.steps.map((step) => (
          <p key={step}>{step}</p>
        ))}
        <SummaryList rows={[{ term: text.seed, value: draw.seed }]} />
      </Disclosure>
    </>
  );
}
