import { listOfficesRoute } from '@cabinet/contracts/administration';
import * as offices from '@cabinet/contracts/managed-offices';
import * as staff from '@cabinet/contracts/staff';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { addOffice } from './add-office.ts';
import { addStaff } from './add-staff.ts';
import { changeOffice } from './change-office.ts';
import { changeStaff } from './change-staff.ts';
import { listManagedOffices } from './offices.ts';
import { listOffices } from './queries.ts';
import { findStaffMember, listStaff } from './staff.ts';

export async function administrationRoutes(app: FastifyInstance): Promise<void> {
  mount(app, listOfficesRoute, 'public', listOffices);

  mount(app, offices.listManagedOfficesRoute, ['administrator'], listManagedOffices);
  mount(app, offices.addOfficeRoute, ['administrator'], (ctx, { body }) => addOffice(ctx, body));
  mount(app, offices.changeOfficeRoute, ['administrator'], (ctx, { params, body }) =>
    changeOffice(ctx, params.officeId, body),
  );

  mount(app, staff.listStaffRoute, ['administrator'], (ctx, { query }) => listStaff(ctx, query));
  mount(app, staff.readStaffMemberRoute, ['administrator'], (ctx, { params }) =>
    findStaffMember(ctx.db, params.accountId),
  );
  mount(app, staff.addStaffRoute, ['administrator'], (ctx, { body }) => addStaff(ctx, body));
  mount(app, staff.changeStaffRoute, ['administrator'], (ctx, { params, body }) =>
    changeStaff(ctx, params.accountId, body),
  );
}
