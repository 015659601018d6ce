import { registryImportColumns } from '@cabinet/contracts/registry-import-columns';
import * as imports from '@cabinet/contracts/registry-imports';
import { readCardRoute } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { openContent } from '@cabinet/secrets/sealed-card';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { carryOut } from './carry-out.ts';
import { readImportFile } from './read-import.ts';
import { sweepImports } from './sweep-imports.ts';

const cabinet = useCabinet();
let officer: Caller;

const staffAt = async (kind: string): Promise<Caller> => {
  const { accountId } = await storeStaff(cabinet.db, [await storeOffice(cabinet.db, { kind })]);
  return cabinet.sessionFor(accountId);
};
beforeAll(async () => {
  officer = await staffAt('social_protection');
  await cabinet.db.productClass.createMany({
    data: ['12', '12 22', '12 22 03'].map((code) => ({ code, nameUk: code, nameEn: code, isoStanding: 'own' })),
  });
});

let days = 0;
const aBirthDate = (): string => {
  days += 1;
  return new Date(Date.UTC(1951, 0, days)).toISOString().slice(0, 10);
};

type Row = Record<string, string>;
/** A row of somebody new each time. */
const aRow = (more: Row = {}): Row => {
  const birthDate = more.birth_date ?? aBirthDate();
  return {
    ...{ surname: 'Ярова', given_name: 'Олена', patronymic: 'Петрівна', sex: 'ж', birth_date: birthDate },
    ...{ tax_id: more.tax_id ?? aTaxId(birthDate, 'female'), phone: '0671234567' },
    ...more,
  };
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(';'));
  return `\ufeff${[columns.join(';'), ...lines].join('\r\n')}\r\n`;
};

const bring = (text: string, name = 'people.csv', caller = officer) =>
  cabinet.upload(caller, imports.addRegistryImportRoute, { name, bytes: Buffer.from(text) });
const read = async (importId: string, caller = officer) =>
  (await cabinet.call(caller, imports.readRegistryImportRoute, { params: { importId: importId as never } })).body;
const brought = async (text: string, name?: string) => {
  const { body, status } = await bring(text, name);
  expect([status, body.state]).toEqual([202, 'reading']);
  await cabinet.runJobs();
  return read(body.id);
};
const accept = ({ id, version }: { id: string; version: number }) =>
  cabinet.call(officer, imports.carryOutRegistryImportRoute, { params: { importId: id as never }, body: { version } });
const carriedOut = async (one: { id: string; version: number }) => {
  expect((await accept(one)).status).toBe(202);
  await cabinet.runJobs();
  return read(one.id);
};
const faultsOf = async (importId: string) => {
  const asked = { params: { importId: importId as never }, query: { limit: 100 } };
  const { body } = await cabinet.call(officer, imports.listRegistryImportFaultsRoute, asked);
  return body.items.map(({ row, unclear, faults }) => [
    row,
    ...(unclear ? ['unclear'] : []),
    ...faults.map(({ column, code }) => `${column} ${code}`),
  ]);
};
const store = (content: CardContent): Promise<string> =>
  storeCard({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() }, content);
/** A card of the person of a row. */
const cardOf = (row: Row, more: Partial<CardContent> = {}): CardContent => {
  const card = aCard();
  return {
    ...card,
    person: { ...card.person, birthDate: row.birth_date ?? '' },
    numbers: { taxId: row.tax_id ?? null, taxIdRefused: false, unzr: null },
    document: null,
    ...more,
  };
};
const contentOf = async (birthDate: string): Promise<CardContent[]> => {
  const rows = await cabinet.db.registryCard.findMany({ where: { birthDate }, orderBy: { id: 'asc' } });
  return rows.map((row) => openContent(cabinet.services.secrets, row));
};

const whole: Row = {
  ...{ former_surname: 'Темна', birth_place: 'м. Харків', tax_id_refused: 'ні' },
  ...{ document_kind: 'idCard', document_issuer: '6310', document_issued_on: '04.05.2021' },
  ...{ document_valid_until: '2031-05-04', registered_place_code: 'UA63120150010020962', registered_postcode: '62472' },
  ...{ registered_street_kind: 'street', registered_street: 'Зразкова', registered_building: '9' },
  ...{ email: 'olena@example.org', needs: 'large_print; braille', displaced_number: '6310-1234567890' },
  ...{ displaced_issued_on: '2023-01-01', category_kinds: 'adultDisability;workInjury' },
  ...{ category_documents: 'Витяг; Акт', category_issued_on: '11.02.2025;2024-01-01', category_numbers: ';7' },
  ...{ disability_group: 'II', disability_causes: 'general_illness;work_injury', certificate_kind: 'msek_certificate' },
  ...{ certificate_number: '12 ААБ № 123456', certificate_issuer: 'МСЕК', certificate_issued_on: '2020-01-01' },
  ...{ impairments: 'movement;sight', diagnosis: 'g80.1', programme_number: '12', programme_issued_on: '2025-01-01' },
  ...{ programme_issuer: 'Лікарня', programme_classes: '12 22 03;12 22 03', programme_quantities: '1;2' },
  ...{ representative_surnames: 'Яровий', representative_given_names: 'Петро', representative_relations: 'parent' },
  ...{ representative_documents: 'Свідоцтво', education: 'Вища', iban: 'UA213223130000026007233566001', bank: 'Банк' },
};

test('D10 a file is read and told row by row, and nothing is changed before somebody says so', async () => {
  const row = aRow({ ...whole, document_number: '001234599' });
  const one = await brought(csvOf([row]));
  expect(await faultsOf(one.id)).toEqual([]);
  expect(one).toMatchObject({ state: 'checked', rows: 1, badRows: 0, unclear: 0, opened: 1, changed: 0, taken: 0 });
  expect(await contentOf(row.birth_date ?? '')).toEqual([]);

  expect(await carriedOut(one)).toMatchObject({ state: 'done', opened: 1, taken: 1 });
  expect(await contentOf(row.birth_date ?? '')).toMatchObject([
    {
      person: { name: { surname: 'Ярова' }, sex: 'female', formerSurname: 'Темна', citizenship: 'UA' },
      document: { kind: 'idCard', number: '001234599', issuedOn: '2021-05-04' },
      addresses: { registered: { placeCode: 'UA63120150010020962', street: 'Зразкова' }, actual: null },
      contacts: { phone: '+380671234567', needs: ['large_print', 'braille'] },
      categories: [
        { kind: 'adultDisability', document: 'Витяг', issuedOn: '2025-02-11', number: null },
        { kind: 'workInjury', document: 'Акт', issuedOn: '2024-01-01', number: '7' },
      ],
      disability: {
        established: { group: 'II', causes: ['general_illness', 'work_injury'] },
        diagnosis: 'G80.1',
        impairments: ['movement', 'sight'],
      },
      programme: { lines: [{ classCode: '12 22 03', quantity: 1 }, { quantity: 2 }] },
      representatives: [{ name: { surname: 'Яровий' }, relation: 'parent' }],
      payment: { bank: 'Банк' },
    },
  ]);
  expect((await accept(one)).body.code).toBe('common.stale_version');
  expect((await accept(await read(one.id))).body.code).toBe('registry.import_not_now');
});

test('D10 a card found by its number says what the file says, keeps the rest, and its history names the file', async () => {
  const row = aRow({ phone: '0509876543', education: 'Вища' });
  const same = aRow();
  const cardId = await store(cardOf(row));
  await store(cardOf(same, { contacts: { phone: '+380671234567', otherPhone: null, email: null, needs: [] } }));
  const { personId } = await storeApplicant(cabinet.db);
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });

  const one = await brought(csvOf([row, same]));
  expect(one).toMatchObject({ opened: 0, changed: 1, unchanged: 1 });
  await carriedOut(one);
  const { body } = await cabinet.call(officer, readCardRoute, { params: { cardId: cardId as never } });
  expect(body.content).toMatchObject({
    contacts: { phone: '+380509876543', needs: ['large_print'] },
    social: { education: 'Вища' },
    disability: { diagnosis: 'G80.1' },
  });
  const [last] = await cabinet.db.registryChange.findMany({ where: { cardId }, orderBy: { id: 'desc' }, take: 1 });
  expect(last).toMatchObject({ source: 'import', sourceId: one.id, by: 'Службенко О. П.' });
  expect(await cabinet.db.message.count({ where: { personId: personId ?? '' } })).toBe(1);
});

test('D10 whose card it is has to be plain: nothing is merged, each unclear row is told', async () => {
  const [other, named, first, second, closed] = [aRow(), aRow(), aRow(), aRow(), aRow()];
  await store(cardOf({ ...other, birth_date: aBirthDate() }));
  await store(cardOf(named, { numbers: { taxId: null, taxIdRefused: true, unzr: null } }));
  await store(cardOf(first));
  await store(cardOf({ ...second, birth_date: first.birth_date ?? '' }, { document: aCard().document }));
  const gone = await store(cardOf(closed));
  await cabinet.db.registryCard.update({ where: { id: gone }, data: { state: 'closed', closedGround: 'died' } });
  const before = await cabinet.db.registryCard.count();

  const married = aRow({ surname: 'Ясна', former_surname: 'Ярова' });
  await store(cardOf(married));
  const paper = { document_kind: 'idCard', document_number: '001234567', document_issuer: '6310' };
  const one = await brought(
    csvOf([
      other,
      named,
      { ...first, ...paper, document_issued_on: '2021-05-04', document_valid_until: '2031-05-04' },
      closed,
      married,
    ]),
  );
  expect(await faultsOf(one.id)).toEqual([
    [2, 'unclear', 'tax_id registry.import_other_person'],
    [3, 'unclear', 'surname registry.import_likely_person'],
    [4, 'unclear', 'tax_id registry.import_several_cards'],
    [5, 'unclear', 'tax_id registry.import_card_closed'],
  ]);
  expect(await carriedOut(one)).toMatchObject({ unclear: 4, badRows: 0, opened: 0, changed: 1, taken: 1 });
  expect(await cabinet.db.registryCard.count()).toBe(before + 1);
});

test('D10 every bad cell is told with its row, its column and how to mend it; C13 the table of them holds no formula', async () => {
  const good = aRow();
  const rows = [
    good,
    aRow({ tax_id: '1234567890', phone: '=1+1' }),
    aRow({ birth_date: '31.02.1980', tax_id: '3112299137' }),
    aRow({ sex: 'хтозна', tax_id_refused: 'мабуть' }),
    aRow({ category_kinds: 'adultDisability;elderly', category_documents: 'Витяг' }),
    aRow({ registered_place_code: 'UA6', registered_street: '@SUM(1)' }),
    aRow({
      programme_number: '1',
      programme_issuer: 'Л',
      programme_issued_on: '2027-01-01',
      programme_classes: '99 99',
    }),
    { ...good },
    aRow({ diagnosis: 'хвороба', disability_group: 'V' }),
  ];
  const one = await brought(csvOf(rows));
  expect(one).toMatchObject({ rows: 9, opened: 1, badRows: 8, unclear: 0 });
  const faults = await faultsOf(one.id);
  expect(faults.map(([row]) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  const told = faults.map((line) => line.slice(1).join(' '));
  expect(told[0]).toContain('tax_id people.tax_id');
  expect(told[0]).toContain('phone people.phone_format');
  expect(told[1]).toContain('birth_date field.date');
  expect(told[2]).toContain('tax_id_refused registry.import_yes_no');
  expect(told[2]).toContain('sex ');
  expect(told[3]).toContain('category_documents registry.import_lists_differ');
  expect(told[4]).toContain('registered_place_code addresses.place_code');
  expect(told[5]).toContain('programme_');
  expect(told[6]).toBe('surname registry.import_row_twice');
  expect(told[7]).toContain('disability_group ');
  expect(told[7]).toContain('diagnosis registry.diagnosis_code');

  const table = await cabinet.call(officer, imports.exportRegistryImportFaultsRoute, {
    params: { importId: one.id },
  });
  const text = String(table.body);
  expect(text).toContain('РНОКПП');
  expect(text).toContain("'=1+1");
  expect(text).not.toMatch(/(^|[;"])[=@]/m);
});

test.each([
  ['an array', (rows: readonly object[]) => JSON.stringify(rows, null, 2), 'people.json'],
  ['lines', (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n'), 'people.ndjson'],
] as const)('D10 a JSON file of %s is read like a table; its lists may be lists', async (_what, write, name) => {
  const somebody = aRow();
  const row = { ...somebody, needs: ['braille', 'companion'], tax_id_refused: false, education: '{"' };
  const one = await brought(write([row, aRow()]), name);
  expect(await faultsOf(one.id)).toEqual([]);
  await carriedOut(one);
  expect(await contentOf(somebody.birth_date ?? '')).toMatchObject([
    { contacts: { needs: ['braille', 'companion'] }, social: { education: '{"' } },
  ]);
});

test.each([
  ['catalogue.columns_missing', 'surname;tax_id\r\nЯрова;1\r\n', 'a.csv'],
  ['registry.import_number_column', 'surname;given_name;birth_date\r\nЯ;О;1980-01-01\r\n', 'a.csv'],
  ['registry.import_columns_unknown', 'surname;given_name;birth_date;tax_id;shoe\r\n', 'a.csv'],
  ['registry.import_empty', 'surname;given_name;birth_date;tax_id\r\n', 'a.csv'],
  ['catalogue.table_broken_at', '[{"surname":"Ярова"', 'a.json'],
  ['catalogue.table_broken_at', '[{"surname":{"a":1}}]', 'a.json'],
] as const)('D10 a file that cannot be read says why: %s', async (code, text, name) => {
  const one = await brought(text, name);
  expect([one.state, one.failure?.code]).toEqual(['failed', code]);
  expect(one.failure?.text.uk).not.toBe('');
});

test('D10 a file may be larger than a document', async () => {
  const rows = Array.from({ length: 100 }, () => aRow({ household: 'я'.repeat(40_000) }));
  expect(await brought(csvOf(rows))).toMatchObject({ state: 'checked', rows: 100, badRows: 100 });
});

test('D10 the columns can be named in words of either language', async () => {
  const row = aRow();
  const inWords = Object.fromEntries(
    Object.entries(row).map(([key, cell]) => [registryImportColumns[key]?.name.uk ?? key, cell]),
  );
  expect(await brought(csvOf([inWords]))).toMatchObject({ state: 'checked', opened: 1 });
});

test('R1 an import broken off in its reading and in its carrying out goes on where it was, and nothing is done twice', async () => {
  const rows = Array.from({ length: 450 }, () => aRow());
  const { body } = await bring(csvOf([...rows, { ...rows[0] } as Row]));
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  const breakingAfter = (most: number) => {
    let writes = 0;
    return {
      ...ctx,
      database: {
        ...ctx.database,
        transaction: ((act, limits) => {
          writes += 1;
          if (writes > most) throw new Error('broken off');
          return ctx.database.transaction(act, limits);
        }) as typeof ctx.database.transaction,
      },
    };
  };
  await expect(readImportFile(breakingAfter(1), body.id)).rejects.toThrow('broken off');
  expect(await cabinet.db.registryImportLine.count({ where: { importId: body.id } })).toBe(200);
  await readImportFile(ctx, body.id);
  const one = await read(body.id);
  expect(one).toMatchObject({ state: 'checked', rows: 451, opened: 450, badRows: 1 });

  const before = await cabinet.db.registryCard.count();
  await accept(one);
  await expect(carryOut(breakingAfter(2), one.id)).rejects.toThrow('broken off');
  expect(await cabinet.db.registryCard.count()).toBe(before + 100);
  expect(await read(one.id)).toMatchObject({ state: 'carrying_out', taken: 100 });
  await Promise.all([carryOut(ctx, one.id), carryOut(ctx, one.id)]);
  expect(await cabinet.db.registryCard.count()).toBe(before + 450);
  expect(await read(one.id)).toMatchObject({ state: 'done', taken: 450 });
  expect(await cabinet.db.registryChange.count({ where: { sourceId: one.id } })).toBe(450);
  await cabinet.runJobs();
});

test('D10 what an officer has written since the file was checked is not overwritten', async () => {
  const [changed, opened] = [aRow({ phone: '0501111111' }), aRow()];
  const cardId = await store(cardOf(changed));
  const one = await brought(csvOf([changed, opened]));
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { version: { increment: 1 } } });
  await store(cardOf(opened));
  expect(await carriedOut(one)).toMatchObject({ state: 'done', opened: 0, changed: 0, taken: 0, unclear: 2 });
  expect(await faultsOf(one.id)).toEqual([
    [2, 'unclear', 'surname registry.import_changed_since'],
    [3, 'unclear', 'surname registry.import_likely_person'],
  ]);
});

test('S25 only officers of social protection bring files, each sees their own, and rows lie sealed', async () => {
  for (const caller of [await staffAt('cnap'), await staffAt('fund_branch'), await staffAt('enterprise')])
    expect((await bring(csvOf([aRow()]), 'a.csv', caller)).status).toBe(403);
  const one = await brought(csvOf([aRow({ diagnosis: 'G80.9', disability_group: 'II' })]));
  const asked = { params: { importId: one.id } };
  const stranger = await staffAt('social_protection');
  expect((await cabinet.call(stranger, imports.readRegistryImportRoute, asked)).status).toBe(404);
  expect((await cabinet.call(stranger, imports.listRegistryImportsRoute)).body.items).toEqual([]);
  const [line] = await cabinet.db.registryImportLine.findMany({ where: { importId: one.id } });
  expect(Buffer.from(line?.told ?? []).toString()).not.toMatch(/G80|Ярова/);
  await carriedOut(one);
  const [taken] = await cabinet.db.registryImportLine.findMany({ where: { importId: one.id } });
  expect(taken?.told).toBeNull();
  expect((await bring('x', 'people.xlsx')).body.code).toBe('registry.not_an_import');
});

test('D10 files are forgotten after thirty days with their rows; cards stay', async () => {
  const row = aRow();
  const one = await brought(csvOf([row]));
  await carriedOut(one);
  const { storageKey } = await cabinet.db.registryImport.findUniqueOrThrow({ where: { id: one.id } });
  cabinet.clock.forward(31 * 24 * 3_600_000);
  await sweepImports(contextOf(cabinet, { role: 'system', job: 'test' }));
  expect(await cabinet.services.files.exists(storageKey ?? '')).toBe(false);
  expect(await cabinet.db.registryImport.count({ where: { id: one.id } })).toBe(0);
  expect(await contentOf(row.birth_date ?? '')).toHaveLength(1);
});
