import { listOfficesRoute } from '@cabinet/contracts/administration';
import * as identity from '@cabinet/contracts/identity';
import type { AccountId, OfficeId } from '@cabinet/contracts/ids';
import { listInboxRoute } from '@cabinet/contracts/inbox';
import { addOfficeRoute, changeOfficeRoute, type OfficeForm } from '@cabinet/contracts/managed-offices';
import * as security from '@cabinet/contracts/security';
import { addStaffRoute, changeStaffRoute, listStaffRoute, type StaffForm } from '@cabinet/contracts/staff';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord } from '@cabinet/testkit/random';
import { TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { goodPassword } from '#test/visitors.ts';
import { inviteFirstAdministrator } from './first-administrator.ts';

const cabinet = useCabinet({ STAFF_SECOND_FACTOR: 'true' });

const anOfficeForm = (more: Partial<OfficeForm> = {}): OfficeForm => ({
  kind: 'cnap',
  manufacturerId: null,
  code: aWord('C').toUpperCase().slice(0, 9),
  nameUk: 'ЦНАП Нової громади',
  nameEn: 'New community service centre',
  addressUk: 'вул. Нова, 1',
  addressEn: '1 Nova St',
  phone: '+380671234567',
  email: 'nova@example.ua',
  textContact: 'Чат на сайті',
  hours: [{ weekday: 1, opens: '08:00', closes: '17:00', breakFrom: '12:00', breakTo: '13:00' }],
  access: [],
  active: true,
  ...more,
});

const aStaffForm = (more: Partial<StaffForm> = {}): StaffForm => {
  const login = aWord('clerk');
  return {
    role: 'officer',
    login,
    email: `${login}@example.ua`,
    surname: 'Новак',
    givenName: 'Олена',
    patronymic: null,
    positionUk: 'адміністратор ЦНАП',
    positionEn: 'service centre officer',
    officeIds: [],
    ...more,
  };
};

let administrator: Caller;
const first = (login: string, office: OfficeForm | null = null, more: Partial<StaffForm> = {}) =>
  inviteFirstAdministrator(
    jobContext(cabinet.services, 'test', cabinet.services.newId()),
    aStaffForm({ role: 'administrator', login, email: `${login}@example.ua`, ...more }),
    office,
  );

const tokenOf = (link: string): string => new URL(link).hash.slice(1);

/** Chooses a password by a link, signs in and enrols an authenticator app; answers who came in. */
async function enterBy(link: string, login: string) {
  const password = { password: goodPassword, passwordConfirmation: goodPassword };
  const chosen = await cabinet.call(null, identity.recoverRoute, { body: { token: tokenOf(link), ...password } });
  expect(chosen.status).toBe(200);
  const signedIn = await cabinet.call(null, identity.signInRoute, {
    body: { identifier: login, password: goodPassword },
  });
  expect(signedIn.body.pending).toBe('enrol_second_factor');
  const cookie = String([signedIn.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  const waiting = { accountId: '', personId: null, cookie, formToken: '' };
  const { body: enrolling } = await cabinet.call(waiting, security.startSecondFactorRoute);
  const code = new TOTP({ secret: enrolling.secret }).generate({ timestamp: cabinet.clock.now().getTime() });
  return cabinet.call(waiting, security.confirmSecondFactorRoute, { body: { code } });
}

test('B22 an empty cabinet gets its first centre and its first administrator, who must enrol a second factor', async () => {
  const office = anOfficeForm({ nameUk: 'ЦНАП Перший' });
  const lost = await first('holovnyi', null, { email: 'pomylka@example.ua', surname: 'Помилко' });
  await first('holovnyi', office, { surname: 'Головченко' });
  const link = await first('holovnyi', { ...office, nameUk: 'ЦНАП Другий' }, { surname: 'Головченко' });

  const dead = await cabinet.call(null, identity.recoverRoute, {
    body: { token: tokenOf(lost), password: goodPassword, passwordConfirmation: goodPassword },
  });
  expect(dead.status).toBe(410);
  const entered = await enterBy(link, 'holovnyi');

  expect(entered.status).toBe(200);
  expect(entered.body.session.actor?.role).toBe('administrator');
  const { body: offices } = await cabinet.call(null, listOfficesRoute);
  expect(offices.items.map(({ nameUk }) => nameUk)).toEqual(['ЦНАП Перший']);
  const { staff, ...account } = await cabinet.db.account.findUniqueOrThrow({
    where: { loginKey: 'holovnyi' },
    select: { email: true, emailKey: true, staff: { select: { surname: true } } },
  });
  expect(account).toEqual({ email: 'holovnyi@example.ua', emailKey: 'holovnyi@example.ua' });
  expect(staff?.surname).toBe('Головченко');
  await expect(first('holovnyi')).rejects.toThrow('administration.administrator_exists');
  await expect(first('inshyi')).rejects.toThrow('administration.administrator_exists');
  administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
});

test('an administrator adds a centre and an officer, who comes in by the letter and sees the inbox of that centre', async () => {
  const { status, body: office } = await cabinet.call(administrator, addOfficeRoute, { body: anOfficeForm() });
  expect(status).toBe(201);
  const form = aStaffForm({ officeIds: [office.id] });
  const added = await cabinet.call(administrator, addStaffRoute, { body: form });
  expect(added.status).toBe(201);
  expect(added.body.offices.map(({ id }) => id)).toEqual([office.id]);
  await cabinet.runJobs();

  const letter = cabinet.mailbox.letters(form.email)[0];
  const link = /https?:\/\/\S+\/recover#[\w.-]+/.exec(letter?.text ?? '')?.[0] ?? '';
  const entered = await enterBy(link, form.login);

  expect(entered.body.session.actor?.offices.map(({ id }) => id)).toEqual([office.id]);
  const { body: staff } = await cabinet.call(administrator, listStaffRoute);
  expect(staff.items[0]).toMatchObject({ login: form.login, role: 'officer', state: 'active' });
});

test('O7 an editor is added without a centre, comes in by the letter, and sees no applications and no people', async () => {
  const form = aStaffForm({ role: 'editor', login: aWord('editor') });
  const added = await cabinet.call(administrator, addStaffRoute, { body: form });
  expect(added.body).toMatchObject({ role: 'editor', offices: [] });
  await cabinet.runJobs();
  const letter = cabinet.mailbox.letters(form.email)[0];

  const entered = await enterBy(/https?:\/\/\S+\/recover#[\w.-]+/.exec(letter?.text ?? '')?.[0] ?? '', form.login);

  expect(entered.body.session.actor?.role).toBe('editor');
  const editor = await cabinet.sessionFor(added.body.id);
  expect((await cabinet.call(editor, security.readSecurityRoute)).status).toBe(200);
  expect((await cabinet.call(editor, listInboxRoute)).body.code).toBe('common.not_allowed');
  expect((await cabinet.call(editor, listStaffRoute)).body.code).toBe('common.not_allowed');
});

test('S5 a change of centres counts from the next call, and a change seen late is refused', async () => {
  const [mine, next] = [await storeOffice(cabinet.db), await storeOffice(cabinet.db)];
  const { body: member } = await cabinet.call(administrator, addStaffRoute, {
    body: aStaffForm({ officeIds: [mine as OfficeId] }),
  });
  const { role: _role, login: _login, email: _email, ...words } = aStaffForm({ officeIds: [next as OfficeId] });
  const change = (version: number) =>
    cabinet.call(administrator, changeStaffRoute, {
      params: { accountId: member.id },
      body: { version, member: words },
    });

  const changed = await change(member.version);

  expect(changed.body.offices.map(({ id }) => id)).toEqual([next]);
  expect((await change(member.version)).body.code).toBe('common.stale_version');
  const officer = await cabinet.sessionFor(member.id);
  expect((await cabinet.call(officer, listInboxRoute)).status).toBe(200);
  const nobody = await cabinet.call(administrator, changeStaffRoute, {
    params: { accountId: cabinet.services.newId() as AccountId },
    body: { version: 1, member: words },
  });
  expect(nobody.status).toBe(404);
});

test('B44 an administrator says which centres a colleague supervises: only those where they work, and as it was when left out', async () => {
  const [mine, other] = [await storeOffice(cabinet.db), await storeOffice(cabinet.db)] as OfficeId[];
  if (!mine || !other) throw new Error('There are two centres');
  const { body: member } = await cabinet.call(administrator, addStaffRoute, {
    body: aStaffForm({ officeIds: [mine], supervisedIds: [mine] }),
  });
  const { role: _role, login: _login, email: _email, ...words } = aStaffForm();
  const change = async (parts: Pick<StaffForm, 'officeIds' | 'supervisedIds'>) => {
    const { version } = await cabinet.db.staff.findUniqueOrThrow({ where: { accountId: member.id } });
    return cabinet.call(administrator, changeStaffRoute, {
      params: { accountId: member.id },
      body: { version, member: { ...words, ...parts } },
    });
  };

  const leftOut = await change({ officeIds: [mine, other] });
  const moved = await change({ officeIds: [mine, other], supervisedIds: [other] });
  const elsewhere = await change({ officeIds: [mine], supervisedIds: [other] });

  const supervised = ({ offices }: typeof member) => offices.filter((one) => one.supervises).map(({ id }) => id);
  expect(supervised(member)).toEqual([mine]);
  expect(supervised(leftOut.body)).toEqual([mine]);
  expect(supervised(moved.body)).toEqual([other]);
  expect(elsewhere.body.errors).toMatchObject([
    { pointer: '/member/supervisedIds', code: 'administration.supervises_elsewhere' },
  ]);
});

test('a closed centre is no longer offered to anybody, and a taken code is told by name', async () => {
  const form = anOfficeForm({ nameUk: 'ЦНАП Закритий згодом' });
  const { body: office } = await cabinet.call(administrator, addOfficeRoute, { body: form });

  const closed = await cabinet.call(administrator, changeOfficeRoute, {
    params: { officeId: office.id },
    body: { version: office.version, office: { ...form, active: false } },
  });

  expect(closed.body).toMatchObject({ active: false, version: office.version + 1 });
  const { body: offices } = await cabinet.call(null, listOfficesRoute);
  expect(offices.items.map(({ id }) => id)).not.toContain(office.id);
  const again = await cabinet.call(administrator, addOfficeRoute, { body: anOfficeForm({ code: form.code }) });
  expect(again.body.code).toBe('administration.office_code_taken');
});

test('an officer without a centre or of an unknown one, and an address of somebody else, are refused at their fields', async () => {
  const office = (await storeOffice(cabinet.db)) as OfficeId;
  const form = aStaffForm({ officeIds: [office] });
  await cabinet.call(administrator, addStaffRoute, { body: form });

  const nowhere = await cabinet.call(administrator, addStaffRoute, { body: aStaffForm() });
  const twice = await cabinet.call(administrator, addStaffRoute, {
    body: aStaffForm({ officeIds: [office], email: form.email }),
  });
  const unknown = await cabinet.call(administrator, addStaffRoute, {
    body: aStaffForm({ officeIds: [office, cabinet.services.newId() as OfficeId] }),
  });

  expect(unknown.body.errors).toMatchObject([{ pointer: '/officeIds/1', code: 'field.choice' }]);
  expect(nowhere.body.errors).toMatchObject([{ pointer: '/officeIds', code: 'administration.officer_without_office' }]);
  expect(twice.body.errors).toMatchObject([{ pointer: '/email', code: 'administration.email_taken' }]);
});

test('I2 what helps to get into a centre is said by its administrator and read by everybody', async () => {
  const form = anOfficeForm({ access: ['lift', 'step_free_entrance'] });
  const { body: office } = await cabinet.call(administrator, addOfficeRoute, { body: form });

  const { body: offices } = await cabinet.call(null, listOfficesRoute);

  expect(offices.items.find(({ id }) => id === office.id)?.access).toEqual(['step_free_entrance', 'lift']);
  const { body: changed } = await cabinet.call(administrator, changeOfficeRoute, {
    params: { officeId: office.id },
    body: { version: office.version, office: { ...form, access: ['parking'] } },
  });
  expect(changed.access).toEqual(['parking']);
});
