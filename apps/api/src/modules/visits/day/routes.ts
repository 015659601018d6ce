import * as reception from '@cabinet/contracts/reception';
import * as screens from '@cabinet/contracts/screens';
import * as waits from '@cabinet/contracts/waits';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { addScreen } from './add-screen.ts';
import { bookFor } from './book-for.ts';
import { callNext } from './call-next.ts';
import { checkInVisit } from './check-in.ts';
import { giveTicket } from './come-in.ts';
import { readConsole } from './console.ts';
import { finishVisit } from './finish.ts';
import { missVisit } from './miss.ts';
import { readPlace } from './place.ts';
import { countMissed } from './count-missed.ts';
import { findVisit, listDay, listDeskTimes, readHallFor } from './queries.ts';
import { recallVisit } from './recall.ts';
import { replayDay } from './replay.ts';
import { revokeScreen } from './revoke-screen.ts';
import { listScreens } from './screens.ts';
import { serveVisit } from './serve.ts';
import { showScreen } from './show-screen.ts';
import { takeTicket } from './take-ticket.ts';
import { transferVisit } from './transfer.ts';
import { readWaits } from './waits.ts';

const officer = ['officer'] as const;

function receptionRoutes(app: FastifyInstance): void {
  mount(app, reception.readHallRoute, officer, (ctx, { params }) => readHallFor(ctx, params.officeId));
  mount(app, reception.listDayRoute, officer, (ctx, { params }) => listDay(ctx, params.officeId));
  mount(app, reception.findVisitRoute, officer, (ctx, { params, query }) =>
    findVisit(ctx, params.officeId, query.text),
  );
  mount(app, reception.checkInRoute, officer, (ctx, { params, body }) =>
    checkInVisit(ctx, params.visitId, body.version),
  );
  mount(app, reception.missRoute, officer, (ctx, { params, body }) => missVisit(ctx, params.visitId, body.version));
  mount(app, reception.giveTicketRoute, officer, (ctx, { params, body }) => giveTicket(ctx, params.officeId, body));
  mount(app, reception.listDeskTimesRoute, officer, (ctx, { params, query }) =>
    listDeskTimes(ctx, params.officeId, query),
  );
  mount(app, reception.countMissedRoute, officer, (ctx, { params, body }) =>
    countMissed(ctx, params.officeId, body.phone),
  );
  mount(app, reception.bookForRoute, officer, (ctx, { params, body }) => bookFor(ctx, params.officeId, body));
}

function deskRoutes(app: FastifyInstance): void {
  mount(app, reception.readConsoleRoute, officer, (ctx, { params }) => readConsole(ctx, params.deskId));
  mount(app, reception.callNextRoute, officer, (ctx, { params }) => callNext(ctx, params.deskId));
  mount(app, reception.recallRoute, officer, (ctx, { params, body }) => recallVisit(ctx, params.visitId, body.version));
  mount(app, reception.serveRoute, officer, (ctx, { params, body }) => serveVisit(ctx, params.visitId, body.version));
  mount(app, reception.finishRoute, officer, (ctx, { params, body }) => finishVisit(ctx, params.visitId, body.version));
  mount(app, reception.transferRoute, officer, (ctx, { params, body }) => transferVisit(ctx, params.visitId, body));
}

function screenRoutes(app: FastifyInstance): void {
  mount(app, screens.listScreensRoute, officer, (ctx, { params }) => listScreens(ctx, params.officeId));
  mount(app, screens.addScreenRoute, officer, (ctx, { params, body }) => addScreen(ctx, params.officeId, body));
  mount(app, screens.revokeScreenRoute, officer, (ctx, { params }) => revokeScreen(ctx, params.screenId));
  mount(app, screens.openScreenRoute, 'public', (ctx, { body }) => showScreen(ctx, body.pass));
  mount(app, screens.takeTicketRoute, 'public', (ctx, { body }) => takeTicket(ctx, body));
  mount(app, screens.readPlaceRoute, 'public', (ctx, { body }) => readPlace(ctx, body.pass));
}

/** What happens in the hall of a service centre. */
export function dayRoutes(app: FastifyInstance): void {
  receptionRoutes(app);
  deskRoutes(app);
  screenRoutes(app);
  const counting = ['officer', 'administrator'] as const;
  mount(app, waits.readWaitsRoute, counting, (ctx, { params, query }) => readWaits(ctx, params.officeId, query));
  mount(app, waits.replayDayRoute, counting, (ctx, { params }) => replayDay(ctx, params));
}
