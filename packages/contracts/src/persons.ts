import * as z from 'zod/mini';
import { Address } from './addresses.ts';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { DocumentId, PersonId } from './ids.ts';
import { IdentityDocument } from './identity-documents.ts';
import { PersonName, PhoneNumber, Sex } from './people.ts';
import { requiring } from './refusal.ts';
import { TaxId, Unzr } from './tax-id.ts';

export const personProblems = defineProblems({
  taxIdInUse: { code: 'persons.tax_id_in_use', status: 409 },
  taxIdTooOften: { code: 'persons.tax_id_too_often', status: 429 },
});

export const DisabilityGroup = z.enum(['I', 'II', 'III', 'child', 'childA']);
/** Health data: shown to the person, and to staff only with a reason. */
export const Disability = z
  .object({
    group: DisabilityGroup,
    /** For group I only. */
    subgroup: z.optional(z.nullable(z.enum(['A', 'B']))),
    causes: z
      .array(
        z.enum([
          'general_illness',
          'since_childhood',
          'work_injury',
          'occupational_disease',
          'war',
          'military_service',
          'revolution_of_dignity',
          'chornobyl',
        ]),
      )
      .check(z.maxLength(8)),
    establishedOn: z.optional(z.nullable(PlainDate)),
    /** null: without a term. */
    validUntil: z.optional(z.nullable(PlainDate)),
    document: z.optional(
      z.nullable(
        z.object({
          kind: z.enum(['ekopfo_extract', 'msek_certificate', 'child_conclusion', 'lkk_conclusion', 'vlk_conclusion']),
          number: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
          issuer: z.string().check(z.trim(), z.minLength(1), z.maxLength(255)),
          issuedOn: PlainDate,
        }),
      ),
    ),
  })
  .check(
    z.refine((disability) => !disability.subgroup || disability.group === 'I', {
      path: ['subgroup'],
      error: 'persons.subgroup_for_group_one',
    }),
  );
export type Disability = z.infer<typeof Disability>;

export const AccessNeed = z.enum([
  'step_free',
  'sign_language',
  'companion',
  'large_print',
  'braille',
  'easy_read',
  'quiet_place',
  'guide_dog',
  'more_time',
]);
export type AccessNeed = z.infer<typeof AccessNeed>;

// Letters begin with these words in our name: nothing in them may be read as a link, a number or an address.
const isSalutation = (text: string): boolean => /^[\p{L}\p{M}’ʼ' ,!.-]*$/u.test(text) && !/\.[^ ]/u.test(text);

/** How letters are to begin, in the person's own words: letters, spaces and marks; a dot only before a space. */
export const SalutationOverride = z
  .string()
  .check(z.trim(), z.maxLength(100), requiring(isSalutation, 'persons.salutation_shape'));
export type SalutationOverride = z.infer<typeof SalutationOverride>;

const facts = {
  name: PersonName,
  sex: Sex,
  /** Used instead of the salutation made by rule; null: the rule. */
  salutationOverride: z.nullable(SalutationOverride),
  birthDate: z.nullable(PlainDate),
  taxId: z.nullable(TaxId),
  /** The person refused a number for religious reasons: the identity document stands for it. */
  taxIdRefused: z.boolean(),
  unzr: z.nullable(Unzr),
  identityDocument: z.nullable(IdentityDocument),
  registeredAddress: z.nullable(Address),
  actualAddress: z.nullable(Address),
  actualSameAsRegistered: z.boolean(),
  alternativePhone: z.nullable(PhoneNumber),
  disability: z.nullable(Disability),
  accessNeeds: z.array(AccessNeed),
  notifyByEmail: z.boolean(),
  notifyBySms: z.boolean(),
};

export const ProfileWarning = z.object({ pointer: z.string(), code: z.string(), text: z.string() });

export const Profile = z.object({
  id: PersonId,
  version: Version,
  ...facts,
  /** As stored: an older one may not fit today's rule. */
  salutationOverride: z.nullable(z.string()),
  /** «Шановна Маріє Іванівно,» as letters will begin. */
  salutation: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  phone: z.nullable(z.string()),
  phoneVerified: z.boolean(),
  /** SMS can be sent from here: without a gateway the switch is not offered. */
  smsAvailable: z.boolean(),
  photoDocumentId: z.nullable(DocumentId),
  /** How many devices of the rehabilitation programme are written down. */
  programmeLines: z.int(),
  /** What does not agree with what: a reason to look again, never a refusal. */
  warnings: z.array(ProfileWarning),
});
export type Profile = z.infer<typeof Profile>;

/** Any part of the profile; what is left out stays. Null clears. */
export const ProfileChange = z.partial(z.object({ ...facts, photoDocumentId: z.nullable(DocumentId) }));
export type ProfileChange = z.infer<typeof ProfileChange>;

export const readProfileRoute = defineRoute({
  method: 'GET',
  path: '/profile',
  summary: 'The profile of the person signed in',
  status: 200,
  response: Profile,
  problems: [commonProblems.signInRequired],
});
export const changeProfileRoute = defineRoute({
  method: 'PATCH',
  path: '/profile',
  summary: 'Change some parts of the profile',
  body: z.object({ version: Version, change: ProfileChange }),
  status: 200,
  response: Profile,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.staleVersion,
    personProblems.taxIdInUse,
    personProblems.taxIdTooOften,
  ],
});

export const Reading = z.object({
  id: z.string(),
  at: z.string(),
  readerName: z.string(),
  readerRole: z.string(),
  officeName: z.nullable(z.string()),
  what: z.string(),
  purpose: z.string(),
  /** The application it was about, when it was about one. */
  subjectId: z.string(),
});
export type Reading = z.infer<typeof Reading>;

export const listReadingsRoute = defineRoute({
  method: 'GET',
  path: '/profile/readings',
  summary: 'Who among staff opened my data, when and why',
  query: PageQuery,
  status: 200,
  response: pageOf(Reading),
  problems: [commonProblems.signInRequired],
});
