import { changeProfileRoute, listReadingsRoute, readProfileRoute } from '@cabinet/contracts/persons';
import {
  addProgrammeLineRoute,
  changeProgrammeLineRoute,
  listProgrammeLinesRoute,
  removeProgrammeLineRoute,
} from '@cabinet/contracts/programme-lines';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { addProgrammeLine } from './add-programme-line.ts';
import { changeProfile } from './change.ts';
import { changeProgrammeLine } from './change-programme-line.ts';
import { listProgrammeLines } from './programme-lines.ts';
import { listReadings, readProfile } from './queries.ts';
import { removeProgrammeLine } from './remove-programme-line.ts';

/** Not at rest, and not after a withdrawn consent. */
const writing = { roles: ['applicant'], inStates: ['active', 'awaiting_confirmation'] } as const;

export async function personRoutes(app: FastifyInstance): Promise<void> {
  mount(app, readProfileRoute, { anyState: ['applicant'] }, readProfile);
  mount(app, changeProfileRoute, writing, (ctx, { body }) => changeProfile(ctx, body.version, body.change));
  mount(app, listReadingsRoute, { anyState: ['applicant'] }, (ctx, { query }) => listReadings(ctx, query));

  mount(app, listProgrammeLinesRoute, { anyState: ['applicant'] }, listProgrammeLines);
  mount(app, addProgrammeLineRoute, writing, (ctx, { body }) => addProgrammeLine(ctx, body.line));
  mount(app, changeProgrammeLineRoute, writing, (ctx, { params, body }) =>
    changeProgrammeLine(ctx, { ...params, ...body }),
  );
  mount(app, removeProgrammeLineRoute, writing, (ctx, { params }) => removeProgrammeLine(ctx, params.lineId));
}
