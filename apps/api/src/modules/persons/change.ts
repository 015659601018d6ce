import { commonProblems } from '@cabinet/contracts/http/problem';
import { birthDateRefusal } from '@cabinet/contracts/people';
import { type Profile, type ProfileChange, personProblems } from '@cabinet/contracts/persons';
import { DbNull } from '@cabinet/db/json-null';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { type AccountState, asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, ProblemError, problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { readProfile } from './queries.ts';
import { sealColumn } from './sealed.ts';
import { taxIdThrottle } from './tax-id-throttle.ts';

interface Asked {
  readonly version: number;
  readonly change: ProfileChange;
}

type Columns = Parameters<Transaction['person']['updateMany']>[0]['data'];

interface Place {
  readonly secrets: Context['secrets'];
  readonly id: string;
}

type Keeper<Value> = (value: Value, place: Place) => Columns;

/** How each part of the profile is kept. A part that the contract has and this list has not does not compile. */
const keepers: { readonly [Part in keyof ProfileChange]-?: Keeper<Exclude<ProfileChange[Part], undefined>> } = {
  name: ({ surname, givenName, patronymic }) => ({ surname, givenName, patronymic: patronymic ?? null }),
  sex: (sex) => ({ sex }),
  salutationOverride: (text) => ({ salutationOverride: text || null }),
  birthDate: (birthDate) => ({ birthDate }),
  taxId: (taxId, { secrets, id }) => ({
    taxId: sealColumn(secrets, id, 'taxId', taxId),
    taxIdIndex: taxId === null ? null : secrets.blindIndex('taxId', taxId),
  }),
  taxIdRefused: (taxIdRefused) => ({ taxIdRefused }),
  unzr: (unzr, { secrets, id }) => ({
    unzr: sealColumn(secrets, id, 'unzr', unzr),
    unzrIndex: unzr === null ? null : secrets.blindIndex('unzr', unzr),
  }),
  identityDocument: (document, { secrets, id }) => ({
    identityDocument: sealColumn(secrets, id, 'identityDocument', document),
  }),
  registeredAddress: (address) => ({ registeredAddress: address ?? DbNull }),
  actualAddress: (address) => ({ actualAddress: address ?? DbNull }),
  actualSameAsRegistered: (same) => ({ actualSameRegistered: same }),
  alternativePhone: (alternativePhone) => ({ alternativePhone }),
  disability: (disability, { secrets, id }) => ({ disability: sealColumn(secrets, id, 'disability', disability) }),
  accessNeeds: (accessNeeds) => ({ accessNeeds }),
  notifyByEmail: (notifyByEmail) => ({ notifyByEmail }),
  notifyBySms: (notifyBySms) => ({ notifyBySms }),
  photoDocumentId: (photoDocumentId) => ({ photoDocumentId }),
};

const columnsOf = (change: ProfileChange, place: Place): Columns =>
  Object.assign(
    {},
    ...Object.entries(change).flatMap(([part, value]) =>
      // Boundary: the key and the value of one entry belong together, which Object.entries forgets.
      value === undefined ? [] : [(keepers[part as keyof ProfileChange] as Keeper<unknown>)(value, place)],
    ),
  );

async function assertSensible(ctx: Context, tx: Transaction, personId: string, change: ProfileChange): Promise<void> {
  const refusal = change.birthDate ? birthDateRefusal(change.birthDate, kyivDate(ctx.now())) : undefined;
  if (refusal) throw fieldProblem('/change/birthDate', refusal);
  if (!change.photoDocumentId) return;
  const photo = await tx.document.findFirst({
    where: {
      id: change.photoDocumentId,
      personId,
      removedAt: null,
      state: 'confirmed',
      mediaType: { startsWith: 'image/' },
    },
    select: { id: true },
  });
  if (!photo) throw fieldProblem('/change/photoDocumentId', 'field.choice');
}

/** Before the address is proved nobody learns whether a number is known here. */
function assertStateAllows(state: AccountState, { taxId }: ProfileChange): void {
  if (taxId && state !== 'active') throw fieldProblem('/change/taxId', 'persons.confirm_email_first');
}

/** Whether a number would be looked for: neither clearing it nor sending one's own again says anything about others. */
async function asksForTaxId(ctx: Context, personId: string, { taxId }: ProfileChange): Promise<boolean> {
  if (!taxId) return false;
  const kept = await ctx.db.person.findUniqueOrThrow({ where: { id: personId }, select: { taxIdIndex: true } });
  return !kept.taxIdIndex || !Buffer.from(kept.taxIdIndex).equals(ctx.secrets.blindIndex('taxId', taxId));
}

/** Counts a change of the tax number; one that came to nothing before the number was looked for is given back. */
async function countingTaxIds(ctx: Context, personId: string, act: () => Promise<unknown>): Promise<void> {
  const throttle = taxIdThrottle(ctx, personId);
  await throttle.enter();
  await act().catch(async (refusal: unknown) => {
    const looked = refusal instanceof ProblemError && refusal.problem === personProblems.taxIdInUse;
    if (!looked) await throttle.forgive();
    throw refusal;
  });
}

const store = (ctx: Context, personId: string, { version, change }: Asked): Promise<unknown> =>
  write(ctx, 'persons.change', async ({ tx, now, audit, notify }) => {
    await assertSensible(ctx, tx, personId, change);
    const data = {
      ...columnsOf(change, { secrets: ctx.secrets, id: personId }),
      updatedAt: now,
      version: { increment: 1 },
    };
    const changed = await tx.person.updateMany({ where: { id: personId, version }, data }).catch((refusal: unknown) => {
      throw violatedIndex(refusal) === 'person_tax_id_key' ? problem(personProblems.taxIdInUse, { personId }) : refusal;
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { personId, version });
    audit({ subject: personId, details: { fields: Object.keys(change) } });
    notify({ room: 'persons', id: personId, personId, officeId: null });
    return { changed: true };
  });

/** Changes some parts of the profile; the others stay as they are. */
export async function changeProfile(ctx: Context, version: number, change: ProfileChange): Promise<Profile> {
  const { personId, state } = asRole(ctx.actor, 'applicant');
  assertStateAllows(state, change);
  const act = () => store(ctx, personId, { version, change });
  await ((await asksForTaxId(ctx, personId, change)) ? countingTaxIds(ctx, personId, act) : act());
  return readProfile(ctx);
}
