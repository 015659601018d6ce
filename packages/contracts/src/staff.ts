import * as z from 'zod/mini';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { AccountState, identityProblems } from './identity.ts';
import { AccountId, OfficeId } from './ids.ts';
import { Login } from './login.ts';
import { Line } from './managed-offices.ts';
import { EmailAddress, GivenName, Patronymic, Surname } from './people.ts';

export const StaffRole = z.enum(['officer', 'administrator', 'editor'], { error: 'field.choice' });
export type StaffRole = z.infer<typeof StaffRole>;

const officesAt = (path: 'officeIds') =>
  z.refine<{ role: StaffRole; officeIds: readonly string[] }>(
    ({ role, officeIds }) => role !== 'officer' || officeIds.length > 0,
    { path: [path], error: 'administration.officer_without_office' },
  );

const StaffWords = z.object({
  surname: Surname,
  givenName: GivenName,
  patronymic: Patronymic,
  positionUk: Line,
  positionEn: Line,
});

/** Those of the offices that they supervise: they hear of what lies there past its day. Left out: as it was. */
const supervised = z.optional(z.array(OfficeId).check(z.maxLength(50)));

/** A new colleague; a link to a first password goes to the address. */
export const StaffForm = z
  .extend(StaffWords, {
    role: StaffRole,
    login: Login,
    email: EmailAddress,
    officeIds: z.array(OfficeId).check(z.maxLength(50)),
    supervisedIds: supervised,
  })
  .check(officesAt('officeIds'));
export type StaffForm = z.infer<typeof StaffForm>;

/** What may be changed of a colleague; the role, the login and the address are the account's own. */
export const StaffChange = z.extend(StaffWords, {
  officeIds: z.array(OfficeId).check(z.maxLength(50)),
  supervisedIds: supervised,
});
export type StaffChange = z.infer<typeof StaffChange>;

export const StaffMember = z.object({
  id: AccountId,
  role: StaffRole,
  login: z.string(),
  email: z.string(),
  state: AccountState,
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.nullable(z.string()),
  positionUk: z.string(),
  positionEn: z.string(),
  offices: z.array(z.object({ id: OfficeId, nameUk: z.string(), nameEn: z.string(), supervises: z.boolean() })),
  version: Version,
});
export type StaffMember = z.infer<typeof StaffMember>;

const OneMember = z.object({ accountId: AccountId });

export const listStaffRoute = defineRoute({
  method: 'GET',
  path: '/staff',
  summary: 'Staff of every centre, newest first',
  query: PageQuery,
  status: 200,
  response: pageOf(StaffMember),
  problems: [],
});
export const readStaffMemberRoute = defineRoute({
  method: 'GET',
  path: '/staff/:accountId',
  summary: 'One member of staff',
  params: OneMember,
  status: 200,
  response: StaffMember,
  problems: [commonProblems.notFound],
});
export const addStaffRoute = defineRoute({
  method: 'POST',
  path: '/staff',
  summary: 'Add an officer, an administrator or an editor; a link to a first password goes to the address',
  body: StaffForm,
  status: 201,
  response: StaffMember,
  problems: [identityProblems.loginTaken, commonProblems.invalidRequest],
});
export const changeStaffRoute = defineRoute({
  method: 'PUT',
  path: '/staff/:accountId',
  summary: 'Change the name, the position or the centres of a member of staff',
  params: OneMember,
  body: z.object({ version: Version, member: StaffChange }),
  status: 200,
  response: StaffMember,
  problems: [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest],
});
