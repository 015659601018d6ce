import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { QrCode } from '#shared/ui/QrCode.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Ticket } from '#shared/ui/Ticket.tsx';
import { useVisit } from '../visit-queries.ts';
import { useMainRows } from './VisitFacts.tsx';

/** I8, I9, I10: the ticket, one page of A4 or of an 80 mm roll; a cancelled one says so. */
export function VisitTicket(): ReactNode {
  const text = useText('visits');
  const say = useBilingual();
  const visit = useVisit();
  const rows = useMainRows(visit).slice(1);
  const { number, topic, state } = visit;
  const words = text.ways[visit.channel];
  const isCancelled = state === 'cancelled_by_user' || state === 'cancelled_by_office';
  const bring = topic.bring.length > 0 && {
    term: words.bring,
    value: (
      <ul>
        {topic.bring.map((thing) => (
          <li key={thing.uk}>{say(thing)}</li>
        ))}
      </ul>
    ),
  };
  return (
    <Page title={text.ticket.title} back={{ href: pathTo('visit', { visitId: visit.id }) }}>
      <Ticket number={number} stamp={isCancelled ? text.ticket.cancelled : undefined}>
        <SummaryList rows={[...rows, ...(bring ? [bring] : [])]} />
        <QrCode content={visit.ticketCode} />
        {!isCancelled && <p>{words.ticketHint}</p>}
      </Ticket>
      <Actions>
        <Button onClick={() => print()}>{text.ticket.print}</Button>
      </Actions>
    </Page>
  );
}
