import * as routes from '@cabinet/contracts/status';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { putIncidentNote } from './put-note.ts';
import { findManagedIncident, listManagedIncidents } from './queries.ts';
import { openStatus } from './read-status.ts';

export async function statusRoutes(app: FastifyInstance): Promise<void> {
  const administrator = ['administrator'] as const;
  const readStatus = openStatus();
  mount(app, routes.readStatusRoute, 'public', (ctx) => readStatus(ctx));
  mount(app, routes.listManagedIncidentsRoute, administrator, (ctx, { query }) => listManagedIncidents(ctx, query));
  mount(app, routes.readManagedIncidentRoute, administrator, (ctx, { params }) =>
    findManagedIncident(ctx.db, params.incidentId),
  );
  mount(app, routes.putIncidentNoteRoute, administrator, (ctx, { params, body }) =>
    putIncidentNote(ctx, params.incidentId, body),
  );
}
