import * as routes from '@cabinet/contracts/visits';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile } from '#platform/http/mount.ts';
import * as waitlist from '@cabinet/contracts/waitlist';
import { listHitVisitsRoute, rebookHitVisitsRoute } from '@cabinet/contracts/hit-visits';
import * as links from '@cabinet/contracts/visit-links';
import { declineOffer, leaveWaitlist, takeOffer } from './answer-offer.ts';
import { answerReminder, readVisitByLink } from './by-link.ts';
import { bookVisit } from './book.ts';
import { openCalendarEntry, openCalendarFeed } from './calendar.ts';
import { dropCalendarLink, readCalendarLink, renewCalendarLink } from './calendar-link.ts';
import { cancelVisit } from './cancel.ts';
import { dayRoutes } from './day/routes.ts';
import { confirmVisit } from './confirm.ts';
import { dropHold } from './drop-hold.ts';
import { extendHold } from './extend-hold.ts';
import { listHitVisits } from './hit-visits.ts';
import { holdTime } from './hold.ts';
import { joinWaitlist } from './join-waitlist.ts';
import { moveVisit } from './move.ts';
import { listFreeDays, listFreeTimes, listVisits, readMyHold, readVisit } from './queries.ts';
import { rebookHitVisits } from './rebook-hit.ts';
import { ticketKeyOf } from './ticket-code.ts';
import { openTicket } from './ticket.ts';
import { listWaitlist } from './waitlist.ts';

export async function visitRoutes(app: FastifyInstance): Promise<void> {
  mount(app, routes.listFreeDaysRoute, 'public', (ctx, { query }) => listFreeDays(ctx, query));
  mount(app, routes.listFreeTimesRoute, 'public', (ctx, { query }) => listFreeTimes(ctx, query));
  mount(app, routes.holdTimeRoute, 'public', (ctx, { body }, visitor) => holdTime(ctx, body, visitor));
  mount(app, routes.readHoldRoute, 'public', (ctx, _asked, visitor) => readMyHold(ctx, visitor));
  mount(app, routes.extendHoldRoute, 'public', (ctx, { params }, visitor) => extendHold(ctx, params.holdId, visitor));
  mount(app, routes.dropHoldRoute, 'public', (ctx, { params }, visitor) => dropHold(ctx, params.holdId, visitor));

  mount(app, routes.bookVisitRoute, ['applicant'], (ctx, { body }, visitor) => bookVisit(ctx, body, visitor));
  mount(app, routes.listVisitsRoute, ['applicant'], (ctx, { query }) => listVisits(ctx, query));
  mount(app, routes.readVisitRoute, ['applicant'], (ctx, { params }) => readVisit(ctx, params.visitId));
  mount(app, routes.moveVisitRoute, ['applicant'], (ctx, { params, body }) => moveVisit(ctx, params.visitId, body));
  mount(app, routes.cancelVisitRoute, ['applicant'], (ctx, { params, body }) =>
    cancelVisit(ctx, params.visitId, body.version),
  );
  mount(app, routes.confirmVisitRoute, ['applicant'], (ctx, { params, body }) =>
    confirmVisit(ctx, params.visitId, body.version),
  );
  mountFile(app, routes.visitTicketRoute, ['applicant'], (ctx, { params }) => openTicket(ctx, params.visitId));
  mount(app, routes.ticketKeyRoute, 'public', async (ctx) => ticketKeyOf(ctx.secrets));
  mountFile(app, routes.visitCalendarRoute, ['applicant'], (ctx, { params }) => openCalendarEntry(ctx, params.visitId));

  mount(app, waitlist.listWaitlistRoute, ['applicant'], (ctx) => listWaitlist(ctx));
  mount(app, waitlist.joinWaitlistRoute, ['applicant'], (ctx, { body }) => joinWaitlist(ctx, body));
  mount(app, waitlist.leaveWaitlistRoute, ['applicant'], (ctx, { params }) => leaveWaitlist(ctx, params.entryId));
  mount(app, waitlist.takeOfferRoute, ['applicant'], (ctx, { params }) => takeOffer(ctx, params.offerId));
  mount(app, waitlist.declineOfferRoute, ['applicant'], (ctx, { params }) => declineOffer(ctx, params.offerId));

  mount(app, links.readVisitByLinkRoute, 'public', (ctx, { body }) => readVisitByLink(ctx, body.pass));
  mount(app, links.answerReminderRoute, 'public', (ctx, { body }) => answerReminder(ctx, body));
  mount(app, links.readCalendarLinkRoute, ['applicant'], (ctx) => readCalendarLink(ctx));
  mount(app, links.renewCalendarLinkRoute, ['applicant'], (ctx) => renewCalendarLink(ctx));
  mount(app, links.dropCalendarLinkRoute, ['applicant'], (ctx) => dropCalendarLink(ctx));
  mountFile(app, links.calendarFeedRoute, 'public', (ctx, { params }) => openCalendarFeed(ctx, params.pass));

  mount(app, listHitVisitsRoute, ['officer'], (ctx, { params, query }) =>
    listHitVisits(ctx, params.officeId, query.closureId),
  );
  mount(app, rebookHitVisitsRoute, ['officer'], (ctx, { params, body }) => rebookHitVisits(ctx, params.officeId, body));

  dayRoutes(app);
}
