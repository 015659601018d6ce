import type { ApplicationSummary, AskedDevice } from '@cabinet/contracts/applications';
import type { PlainDate } from '@cabinet/contracts/dates';
import type { DeviceWish } from '@cabinet/contracts/device-wish';
import { fieldText } from '@cabinet/contracts/words/words';
import type { Transaction } from '@cabinet/db/open-database';
import { isMartialLaw } from '@cabinet/domain/calendar';
import { deviceAskOf } from '@cabinet/domain/device-ask';
import { type DeviceCase, type DeviceFinding, deviceFindings } from '@cabinet/domain/device-findings';
import { compensationOf, type DeviceSituation, type GivenDevice } from '@cabinet/domain/device-right';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { Context } from '#platform/context.ts';
import { workCalendarFor } from '../administration/public.ts';
import { listLines } from '../persons/public.ts';
import { hasActiveCard } from '../registry/public.ts';
import { findDefinitions } from '../services/public.ts';
import type { ApplicationRow } from './rows.ts';

interface DeviceClass {
  readonly code: string;
  readonly name: { readonly uk: string; readonly en: string };
  readonly group: { readonly code: string; readonly uk: string; readonly en: string } | null;
  readonly norm: DeviceSituation['norm'];
}

/** The device that an application is about, with all that decides about it. */
export interface Wished extends DeviceCase {
  readonly deviceClass: DeviceClass | null;
  readonly mostKopiykas: number | null;
}

const placeOf = (id: string) => ({ table: 'application', id, column: 'device' });

export const sealDevice = (secrets: Secrets, id: string, wish: DeviceWish): Uint8Array<ArrayBuffer> =>
  secrets.seal(placeOf(id), JSON.stringify(wish));

const openDevice = (secrets: Secrets, { id, device }: Pick<ApplicationRow, 'id' | 'device'>): DeviceWish | null =>
  device && (JSON.parse(secrets.open(placeOf(id), device)) as DeviceWish);

/** Classes of the catalogue by their codes. */
export async function readDeviceClasses(db: Transaction, codes: readonly string[]): Promise<Map<string, DeviceClass>> {
  const rows = await db.productClass.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, nameUk: true, nameEn: true, termQuantity: true, termYears: true, group: true },
  });
  return new Map(
    rows.map(({ code, nameUk, nameEn, termQuantity, termYears, group }) => [
      code,
      {
        code,
        name: { uk: nameUk, en: nameEn },
        group: group && { code: group.code, uk: group.nameUk, en: group.nameEn },
        norm: termQuantity !== null && termYears !== null ? { quantity: termQuantity, years: termYears } : null,
      },
    ]),
  );
}

const readGiven = async (db: Transaction, personId: string): Promise<GivenDevice[]> => {
  const rows = await db.device.findMany({ where: { personId }, orderBy: { issuedOn: 'asc' } });
  return rows.map(({ misusedOn, returnedOn, ...device }) => ({
    ...device,
    misused: misusedOn !== null,
    returned: returnedOn !== null,
  }));
};

type Reader = Pick<Context, 'secrets' | 'now'>;

/** What of a person decides about devices; the norm is that of a class. */
export async function readSituation(
  { secrets, now }: Reader,
  db: Transaction,
  personId: string,
): Promise<Omit<DeviceSituation, 'norm' | 'today' | 'programmeNeeded'>> {
  const lines = await listLines({ db, secrets, now }, personId);
  return {
    hasCard: await hasActiveCard(db, personId),
    // What a person writes down themselves proves nothing.
    lines: lines.filter(({ source }) => source === 'registry'),
    devices: await readGiven(db, personId),
  };
}

async function readLimit(db: Transaction, classCode: string, paidOn: PlainDate): Promise<number | null> {
  const limit = await db.limitPrice.aggregate({
    where: {
      classCode,
      validFrom: { lte: paidOn },
      OR: [{ validTo: null }, { validTo: { gte: paidOn } }],
    },
    _max: { kopiykas: true },
  });
  return limit._max.kopiykas;
}

/** Reads what an application for a device is about; null where its service asks for none. */
export async function readWished(
  ctx: Reader,
  db: Transaction,
  { row, asOf }: { readonly row: ApplicationRow; readonly asOf: PlainDate },
): Promise<Wished | null> {
  if (row.definition.form !== 'device') return null;
  const wish = openDevice(ctx.secrets, row);
  const ask = deviceAskOf(row.definition, row.answers);
  const classes = await readDeviceClasses(db, wish ? [wish.classCode] : []);
  const deviceClass = (wish && classes.get(wish.classCode)) ?? null;
  const { paidOn, priceKopiykas, isServiceMember } = ask;
  const pays = ask.paysBack && wish !== null && paidOn !== null && priceKopiykas !== null;
  return {
    ...{ ask, wish, deviceClass },
    situation: {
      ...(await readSituation(ctx, db, row.personId)),
      ...{ today: asOf, norm: deviceClass?.norm ?? null, programmeNeeded: ask.programmeNeeded },
    },
    inMartialLaw: paidOn !== null && isMartialLaw(paidOn, await workCalendarFor(db, row.officeId)),
    mostKopiykas: pays
      ? compensationOf(priceKopiykas, {
          limitKopiykas: await readLimit(db, wish.classCode, paidOn),
          isServiceMember,
          quantity: wish.quantity,
        })
      : null,
  };
}

/** What a list of one's own applications reads to name the device of each. */
export type WishRow = Pick<ApplicationRow, 'id' | 'revisionId' | 'device' | 'answers'>;

/** E7: the devices of one's own applications, by the id of the application; the classes are read at once. */
export async function nameDevices(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  rows: readonly WishRow[],
): Promise<Map<string, NonNullable<ApplicationSummary['device']>>> {
  const wished = rows.filter(({ device }) => device !== null);
  if (wished.length === 0) return new Map();
  const definitionOf = await findDefinitions(
    db,
    wished.map(({ revisionId }) => revisionId),
  );
  const codes = wished.flatMap((row): [string, string][] => {
    const definition = definitionOf(row.revisionId);
    const isAbout = definition.form === 'device' && deviceAskOf(definition, row.answers).kind !== 'updateDocuments';
    const wish = isAbout ? openDevice(secrets, row) : null;
    return wish ? [[row.id, wish.classCode]] : [];
  });
  const classes = await readDeviceClasses(db, [...new Set(codes.map(([, code]) => code))]);
  return new Map(
    codes.map(([id, code]) => {
      const { name, group } = classes.get(code) ?? { name: { uk: code, en: code }, group: null };
      return [id, { name, group: group && { uk: group.uk, en: group.en } }];
    }),
  );
}

const inWords = ({ language }: Pick<Context, 'language'>, { code, params, ...finding }: DeviceFinding) => ({
  ...finding,
  code,
  text: fieldText(language, code, params),
});

/** After the decision nothing is found any more: the device itself would stand in its own way. */
const isWeighed = ({ state }: ApplicationRow): boolean =>
  ['draft', 'needs_info', 'submitted', 'in_review', 'hearing', 'suspended'].includes(state);

export const toDevice = (ctx: Pick<Context, 'language'>, row: ApplicationRow, wished: Wished): AskedDevice => {
  const { ask, wish, deviceClass, mostKopiykas } = wished;
  const unknown = wish && { uk: wish.classCode, en: wish.classCode };
  return {
    kind: ask.kind,
    paysBack: ask.paysBack,
    wish: wish &&
      unknown && {
        ...wish,
        name: deviceClass?.name ?? unknown,
        group: deviceClass?.group ? { uk: deviceClass.group.uk, en: deviceClass.group.en } : null,
      },
    findings: isWeighed(row) ? deviceFindings(wished).map((finding) => inWords(ctx, finding)) : [],
    mostKopiykas,
  };
};
