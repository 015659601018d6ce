import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { Address } from '@cabinet/contracts/addresses';
import type { DocumentId, PersonId } from '@cabinet/contracts/ids';
import type { Sex } from '@cabinet/contracts/people';
import type { AccessNeed, Profile, Reading } from '@cabinet/contracts/persons';
import { fieldText } from '@cabinet/contracts/words/words';
import { salutation } from '@cabinet/domain/vocative';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { disagreements } from './rules.ts';
import { openPerson } from './sealed.ts';

/** The profile of whoever asks, opened for its owner. */
export async function readProfile(ctx: Context): Promise<Profile> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const row = await ctx.db.person.findUniqueOrThrow({
    where: { id: personId },
    include: {
      account: { select: { email: true, emailVerifiedAt: true, phone: true, phoneVerifiedAt: true } },
      _count: { select: { programmeLines: true } },
    },
  });
  const opened = openPerson(ctx.secrets, row);
  const sex = row.sex as Sex;
  return {
    id: row.id as PersonId,
    version: row.version,
    name: { surname: row.surname, givenName: row.givenName, patronymic: row.patronymic },
    sex,
    salutationOverride: row.salutationOverride,
    salutation: salutation({
      sex,
      givenName: row.givenName,
      patronymic: row.patronymic,
      override: row.salutationOverride,
    }),
    birthDate: row.birthDate,
    ...opened,
    taxIdRefused: row.taxIdRefused,
    registeredAddress: row.registeredAddress as Address | null,
    actualAddress: row.actualAddress as Address | null,
    actualSameAsRegistered: row.actualSameRegistered,
    alternativePhone: row.alternativePhone,
    accessNeeds: row.accessNeeds as AccessNeed[],
    notifyByEmail: row.notifyByEmail,
    notifyBySms: row.notifyBySms,
    photoDocumentId: row.photoDocumentId as DocumentId | null,
    email: row.account?.email ?? '',
    emailVerified: Boolean(row.account?.emailVerifiedAt),
    phone: row.account?.phone ?? null,
    phoneVerified: Boolean(row.account?.phoneVerifiedAt),
    smsAvailable: ctx.sms.available,
    programmeLines: row._count.programmeLines,
    warnings: disagreements({ birthDate: row.birthDate, sex, taxId: opened.taxId, unzr: opened.unzr }).map(
      ({ pointer, code }) => ({
        pointer,
        code,
        text: fieldText(ctx.language, code),
      }),
    ),
  };
}

/** Who among staff opened this person's data, newest first. */
export async function listReadings(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<Reading>> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const rows = await ctx.db.readRecord.findMany({
    where: { personId },
    select: {
      id: true,
      at: true,
      readerName: true,
      readerRole: true,
      officeName: true,
      officeNameEn: true,
      what: true,
      purpose: true,
      subjectId: true,
    },
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, ({ officeNameEn, ...row }) => ({
    ...row,
    officeName: ctx.language === 'en' ? (officeNameEn ?? row.officeName) : row.officeName,
    at: row.at.toISOString(),
  }));
}
