import type { Channel } from '@cabinet/contracts/schedules';
import type { Block, Paper, PaperLanguage, TermRow } from './content.ts';
import { fullDayInWords } from './spoken.ts';
import { type TicketWords, ticketWords } from './ticket-words.ts';

/** What one shows at the door. The visitor is not named: a ticket gets lost. */
export interface Ticket {
  readonly language: PaperLanguage;
  readonly number: string;
  /** A state of the visit machine. */
  readonly state: string;
  readonly topic: string;
  readonly office: string;
  readonly address: string;
  readonly access: readonly string[];
  readonly contact: { readonly phone: string; readonly text: string };
  readonly channel: Channel;
  /** A day and times of a clock in Kyiv: YYYY-MM-DD, HH:MM. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly bring: readonly string[];
  /** Signed words for the QR code. */
  readonly code: string;
  readonly createdAt: Date;
}

const isOff = (state: string): boolean => state === 'cancelled_by_user' || state === 'cancelled_by_office';

const placeRows = (ticket: Ticket, words: TicketWords): TermRow[] => [
  { term: words.office, value: ticket.office },
  ...(ticket.channel === 'office' ? [{ term: words.address, value: ticket.address }] : []),
  { term: words.how, value: words.channels[ticket.channel] },
  ...(ticket.channel === 'office' && ticket.access.length > 0
    ? [{ term: words.access, value: ticket.access.join('\n') }]
    : []),
  { term: words.contact, value: [ticket.contact.phone, ticket.contact.text].filter(Boolean).join('\n') },
];

const whereOf = ({ channel }: Ticket): 'office' | 'elsewhere' => (channel === 'office' ? 'office' : 'elsewhere');

const bringBlocks = (ticket: Ticket, words: TicketWords): Block[] =>
  ticket.bring.length === 0
    ? []
    : [
        { kind: 'heading', text: words.bring[whereOf(ticket)] },
        { kind: 'list', items: ticket.bring },
      ];

/** I8, I10: the ticket of a visit on one page. */
export const ticketPaper = (ticket: Ticket): Paper => {
  const words = ticketWords[ticket.language];
  const off = isOff(ticket.state);
  const title = words.title(ticket.number, off);
  return {
    title,
    subject: words.subject,
    language: ticket.language,
    issuer: ticket.office,
    footer: title,
    createdAt: ticket.createdAt,
    blocks: [
      { kind: 'paragraph', tone: 'strong', text: off ? words.off : words.lead[whereOf(ticket)](ticket.number) },
      {
        kind: 'terms',
        title: words.when,
        rows: [
          { term: words.number, value: ticket.number },
          { term: words.day, value: fullDayInWords(ticket.date, ticket.language) },
          { term: words.time, value: `${ticket.from}–${ticket.to}` },
          { term: words.topic, value: ticket.topic },
          ...placeRows(ticket, words),
        ],
      },
      ...(off ? [] : bringBlocks(ticket, words)),
      // The code is for a scanner at a door.
      ...(off || ticket.channel !== 'office'
        ? []
        : [{ kind: 'qr', encodes: ticket.code, alt: words.qrAlt(ticket.number), caption: words.qrCaption } as const]),
    ],
  };
};
