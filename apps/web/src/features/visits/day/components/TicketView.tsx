import type { GivenTicket } from '@cabinet/contracts/screens';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { QrCode } from '#shared/ui/QrCode.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Ticket } from '#shared/ui/Ticket.tsx';

/** A ticket of the day as it is printed: its number, how many are before, and the way to the place in the queue. */
export function TicketView({ ticket: given }: { readonly ticket: GivenTicket }): ReactNode {
  const text = useText('hall').ticket;
  const say = useBilingual();
  const formats = useFormats();
  const { ticket, office, topic, ahead, wait, givenAt, link } = given;
  return (
    <Ticket number={ticket}>
      <SummaryList
        rows={[
          { term: text.topic, value: say(topic) },
          { term: text.ahead, value: text.people(ahead) },
          { term: text.wait, value: wait ? text.minutes(wait.from, wait.to) : text.unknown },
          { term: text.given, value: formats.dateTime(givenAt) },
          { term: text.office, value: say(office) },
        ]}
      />
      <QrCode content={link} />
      <p>{text.camera}</p>
      <p>
        {text.address} <strong>{link.replace(/^https?:\/\//, '')}</strong>
      </p>
      <p>{text.watch}</p>
    </Ticket>
  );
}
