import type { DocumentId } from '@cabinet/contracts/ids';
import { changeProfileRoute, listReadingsRoute, ProfileChange, readProfileRoute } from '@cabinet/contracts/persons';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { anAddress } from '@cabinet/testkit/addresses';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const anApplicant = async () => {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  return { personId, caller: await cabinet.sessionFor(accountId) };
};

/** A value for every part that the contract knows; a part without one does not compile. */
const changes: {
  readonly [Part in keyof Required<ProfileChange>]: Exclude<ProfileChange[Part], undefined>;
} = {
  name: { surname: 'Бойко', givenName: 'Павло', patronymic: 'Ілліч' },
  sex: 'male',
  salutationOverride: 'Вітаю, Павле',
  birthDate: '1985-03-17',
  taxId: '3112299137',
  taxIdRefused: true,
  unzr: '1985031799918',
  identityDocument: {
    kind: 'idCard',
    number: '001234567',
    issuer: '6301',
    issuedOn: '2020-01-15',
    validUntil: '2030-01-15',
  },
  registeredAddress: anAddress,
  actualAddress: { ...anAddress, building: '14' },
  actualSameAsRegistered: false,
  alternativePhone: '+380673332221',
  disability: { group: 'I', subgroup: 'A', causes: ['war'], validUntil: null },
  accessNeeds: ['step_free'],
  notifyByEmail: false,
  notifyBySms: true,
  photoDocumentId: null,
};

test('C1 C4 keeps every part of the profile that can be changed, each by itself, and shows it back', async () => {
  const { caller, personId } = await anApplicant();
  const photoDocumentId = (await storeLibraryDocument(cabinet.db, personId, { mediaType: 'image/jpeg' })) as DocumentId;
  const parts = Object.entries({ ...changes, photoDocumentId });
  expect(parts.map(([part]) => part).sort()).toEqual(Object.keys(ProfileChange.shape).sort());

  for (const [place, [part, value]] of parts.entries()) {
    const { body: before } = await cabinet.call(caller, readProfileRoute);
    expect(before).not.toMatchObject({ [part]: value });
    const { status } = await cabinet.call(caller, changeProfileRoute, {
      body: { version: place + 1, change: { [part]: value } },
    });
    const { body } = await cabinet.call(caller, readProfileRoute);
    expect([part, status, body.version]).toEqual([part, 200, place + 2]);
    expect(body).toMatchObject({ [part]: part === 'unzr' ? '19850317-99918' : value });
  }
});

test('C5 stores a phone in the international form whatever way it was typed', async () => {
  const { caller } = await anApplicant();

  const { body } = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { alternativePhone: '067 333 22 21' } },
  });

  expect(body.alternativePhone).toBe('+380673332221');
});

test('C8 C9 names the field and the digits that changed places', async () => {
  const { caller } = await anApplicant();

  const { status, body } = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { taxId: '3112929137' } },
  });

  expect(status).toBe(422);
  expect(body.errors?.[0]).toMatchObject({ pointer: '/change/taxId' });
  expect(body.errors?.[0]?.text).not.toBe('');
});

test('C7 a birth date that has not come yet is refused, a number of another day only warns', async () => {
  const { caller } = await anApplicant();

  const future = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { birthDate: '2027-01-01' } },
  });
  const differing = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { birthDate: '1990-05-05', taxId: '3694999377' } },
  });

  expect(future.body.errors?.[0]?.pointer).toBe('/change/birthDate');
  expect(differing.status).toBe(200);
  expect(differing.body.warnings.map(({ code }) => code)).toContain('persons.tax_id_birth_date_differs');
});

test('numbers and health data lie encrypted: the row shows none of them', async () => {
  const { caller, personId } = await anApplicant();
  await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { taxId: '2149099248', disability: { group: 'II', causes: ['since_childhood'] } } },
  });

  const [row] = await cabinet.db.$queryRaw<
    { line: string }[]
  >`select person::text as line from person where id = ${personId}::uuid`;

  expect(row?.line).not.toContain('2149099248');
  expect(row?.line).not.toContain(Buffer.from('2149099248').toString('hex'));
  expect(row?.line).not.toContain(Buffer.from('since_childhood').toString('hex'));
});

test('before the e-mail address is confirmed nobody can ask whether a taxpayer number is known here', async () => {
  const known = await anApplicant();
  await cabinet.call(known.caller, changeProfileRoute, { body: { version: 1, change: { taxId: '3112290230' } } });
  const { accountId, personId } = await storeApplicant(cabinet.db, {
    account: { state: 'awaiting_confirmation', emailVerifiedAt: null },
  });
  const caller = await cabinet.sessionFor(accountId);
  const ask = (taxId: string) => cabinet.call(caller, changeProfileRoute, { body: { version: 1, change: { taxId } } });

  const [taken, free] = [await ask('3112290230'), await ask('4111999408')];
  const shown = ({ status, body: { errors } }: typeof taken) => ({ status, errors });
  await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'active', emailVerifiedAt: new Date() } });

  expect(shown(taken)).toMatchObject({
    status: 422,
    errors: [{ pointer: '/change/taxId', code: 'persons.confirm_email_first' }],
  });
  expect(shown(free)).toEqual(shown(taken));
  expect((await cabinet.db.person.findUniqueOrThrow({ where: { id: personId } })).taxIdIndex).toBeNull();
  expect((await ask('3112290230')).body.code).toBe('persons.tax_id_in_use');
});

test('two windows cannot overwrite each other', async () => {
  const { caller } = await anApplicant();
  await cabinet.call(caller, changeProfileRoute, { body: { version: 1, change: { notifyByEmail: false } } });

  const { status, body } = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { notifyBySms: true } },
  });

  expect(status).toBe(409);
  expect(body.code).toBe('common.stale_version');
});

test('C13 script, formula and SQL are no salutation: nothing of them reaches a letter', async () => {
  const { caller } = await anApplicant();
  const salutationOverride = `=cmd|' /C calc'!A0 <script>alert(1)</script> '); drop table person; --`;

  const { status, body } = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { salutationOverride } },
  });

  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer: '/change/salutationOverride', code: 'persons.salutation_shape' }]);
});

test('B8 the salutation follows name and sex, and the person may set another', async () => {
  const { caller } = await anApplicant();

  const before = await cabinet.call(caller, readProfileRoute);
  const after = await cabinet.call(caller, changeProfileRoute, {
    body: { version: 1, change: { salutationOverride: 'Вітаю, Маріє' } },
  });

  expect(before.body.salutation).toBe('Шановна Маріє Іванівно,');
  expect(after.body.salutation).toContain('Вітаю, Маріє');
});

test('the person sees who opened their data, and nobody else’s journal', async () => {
  const [mine, other] = [await anApplicant(), await anApplicant()];
  const reading = {
    at: new Date(),
    readerId: anId(),
    readerRole: 'officer',
    readerName: 'Службенко О. П.',
    officeName: 'ЦНАП Тестової громади',
    what: 'applications.view',
    subjectId: anId(),
    purpose: 'review',
    requestId: anId(),
  };
  await cabinet.db.readRecord.createMany({
    data: [
      { ...reading, id: anId(), personId: mine.personId },
      { ...reading, id: anId(), personId: other.personId },
    ],
  });

  const { body } = await cabinet.call(mine.caller, listReadingsRoute);

  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ readerName: 'Службенко О. П.', what: 'applications.view' });
});

test('staff have no profile door', async () => {
  const { accountId } = await storeStaff(cabinet.db, [await storeOffice(cabinet.db)]);
  const officer = await cabinet.sessionFor(accountId);

  expect((await cabinet.call(officer, readProfileRoute)).status).toBe(403);
  expect((await cabinet.call(null, readProfileRoute)).status).toBe(401);
});
