import * as z from 'zod/mini';
import { Office, OfficeAccess, OfficeKind } from './administration.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { OfficeId } from './ids.ts';
import { EmailAddress, PhoneNumber } from './people.ts';
import { requiring } from './refusal.ts';

// Apart from the list that everybody reads, so that public pages do not carry the forms of an administrator.

export const administrationProblems = defineProblems({
  officeCodeTaken: { code: 'administration.office_code_taken', status: 409 },
  /** Each maker of the catalogue is one enterprise. */
  manufacturerTaken: { code: 'administration.manufacturer_taken', status: 409 },
  administratorExists: { code: 'administration.administrator_exists', status: 409 },
});

/** The letters and digits that stand for a centre: MRF. */
const OfficeCode = z.string().check(
  z.trim(),
  requiring((code) => /^[A-Z][A-Z0-9]{1,9}$/.test(code), 'administration.office_code_format'),
);

/** A line of a few words; what was typed in several lines becomes one. */
export const Line = z.string().check(
  z.overwrite((text) => text.replace(/\s+/g, ' ').trim()),
  z.maxLength(300),
  requiring((text) => text.length >= 3, 'administration.line_missing'),
);

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
/** A time on a clock of 24 hours, `08:30`. */
export const OpeningTime = z.string().check(requiring(isTime, 'administration.time_format'));

/** One day of the week, 0 is Sunday; opened before it is closed, and the break within. */
export const OpeningDay = z
  .object({
    weekday: z.int().check(z.minimum(0), z.maximum(6)),
    opens: OpeningTime,
    closes: OpeningTime,
    breakFrom: z.nullable(OpeningTime),
    breakTo: z.nullable(OpeningTime),
  })
  .check(
    z.refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'administration.closes_before_opens' }),
    z.refine(
      ({ opens, closes, breakFrom, breakTo }) =>
        breakFrom === null || breakTo === null
          ? breakFrom === breakTo
          : opens < breakFrom && breakFrom < breakTo && breakTo < closes,
      { path: ['breakTo'], error: 'administration.break_outside' },
    ),
  );

const hasEachDayOnce = (days: readonly { readonly weekday: number }[]): boolean =>
  new Set(days.map(({ weekday }) => weekday)).size === days.length;

/** What an administrator says of a centre. */
export const OfficeForm = z.object({
  /** What its staff may do follows from it. */
  kind: z._default(OfficeKind, 'cnap'),
  /** The maker of the catalogue that an enterprise is; people are offered it where its products are. */
  manufacturerId: z._default(z.nullable(z.uuid()), null),
  code: OfficeCode,
  nameUk: Line,
  nameEn: Line,
  addressUk: Line,
  addressEn: Line,
  phone: PhoneNumber,
  email: EmailAddress,
  textContact: Line,
  hours: z.array(OpeningDay).check(
    requiring((days) => days.length > 0, 'administration.hours_missing'),
    requiring(hasEachDayOnce, 'administration.day_twice'),
  ),
  /** How one gets there and in. */
  access: z._default(z.array(OfficeAccess).check(z.maxLength(OfficeAccess.options.length)), []),
  /** An office that is closed takes no new applications and is not shown. */
  active: z._default(z.boolean(), true),
});
export type OfficeForm = z.infer<typeof OfficeForm>;

export const ManagedOffice = z.extend(Office, {
  kind: OfficeKind,
  manufacturerId: z.nullable(z.uuid()),
  active: z.boolean(),
  version: Version,
});
export type ManagedOffice = z.infer<typeof ManagedOffice>;

export const listManagedOfficesRoute = defineRoute({
  method: 'GET',
  path: '/managed-offices',
  summary: 'Every service centre, closed ones too, for an administrator',
  status: 200,
  response: z.object({ items: z.array(ManagedOffice) }),
  problems: [],
});
export const addOfficeRoute = defineRoute({
  method: 'POST',
  path: '/managed-offices',
  summary: 'Add a service centre',
  body: OfficeForm,
  status: 201,
  response: ManagedOffice,
  problems: [
    administrationProblems.officeCodeTaken,
    administrationProblems.manufacturerTaken,
    commonProblems.invalidRequest,
  ],
});
export const changeOfficeRoute = defineRoute({
  method: 'PUT',
  path: '/managed-offices/:officeId',
  summary: 'Change a service centre, or close it',
  params: z.object({ officeId: OfficeId }),
  body: z.object({ version: Version, office: OfficeForm }),
  status: 200,
  response: ManagedOffice,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    administrationProblems.officeCodeTaken,
    administrationProblems.manufacturerTaken,
    commonProblems.invalidRequest,
  ],
});
