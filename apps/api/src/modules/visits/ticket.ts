import { Readable } from 'node:stream';
import type { Visit } from '@cabinet/contracts/visits';
import { kyivClock, kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { drawAside } from '#platform/paper/draw-aside.ts';
import { ticketPaper } from '#platform/paper/ticket.ts';
import { readVisit } from './queries.ts';

const span = ({ from, to }: Visit): { date: string; from: string; to: string } => {
  const [begins, ends] = [new Date(from), new Date(to)];
  return { date: kyivDate(begins), from: kyivClock(begins), to: kyivClock(ends) };
};

/** I8, I10: the ticket as PDF, in the language of whoever asks. */
export async function openTicket(ctx: Context, id: string): Promise<FileAnswer> {
  const visit = await readVisit(ctx, id);
  const { language } = ctx;
  const bytes = await drawAside(
    ticketPaper({
      language,
      number: visit.number,
      state: visit.state,
      topic: visit.topic.name[language],
      office: visit.office.name[language],
      address: visit.office.address[language],
      access: visit.office.access.map((line) => line[language]),
      contact: { phone: visit.office.phone, text: visit.office.textContact },
      channel: visit.channel,
      ...span(visit),
      bring: visit.topic.bring.map((line) => line[language]),
      code: visit.ticketCode,
      // The visit's own time, so that the same ticket gives the same file.
      createdAt: new Date(visit.bookedAt),
    }),
  );
  return {
    stream: Readable.from([bytes]),
    size: bytes.length,
    mediaType: 'application/pdf',
    fileName: `ticket-${visit.number}.pdf`,
  };
}
