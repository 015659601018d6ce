import { commonProblems } from '@cabinet/contracts/http/problem';
import { birthDateRefusal } from '@cabinet/contracts/people';
import { type Profile, type ProfileChange, personProblems } from '@cabinet/contracts/persons';
import { DbNull } from '@cabinet/db/json-null';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { type AccountState, asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { readProfile } from './queries.ts';
import { sealColumn } from './sealed.ts';

type Columns = Parameters<Transaction['person']['updateMany']>[0]['data'];

const sealedColumns = (ctx: Context, id: string, change: ProfileChange): Columns => ({
  ...(change.taxId !== undefined && {
    taxId: sealColumn(ctx.secrets, id, 'taxId', change.taxId),
    taxIdIndex: change.taxId === null ? null : ctx.secrets.blindIndex('taxId', change.taxId),
  }),
  ...(change.unzr !== undefined && {
    unzr: sealColumn(ctx.secrets, id, 'unzr', change.unzr),
    unzrIndex: change.unzr === null ? null : ctx.secrets.blindIndex('unzr', change.unzr),
  }),
  ...(change.identityDocument !== undefined && {
    identityDocument: sealColumn(ctx.secrets, id, 'identityDocument', change.identityDocument),
  }),
  ...(change.disability !== undefined && { disability: sealColumn(ctx.secrets, id, 'disability', change.disability) }),
});

const plainColumns = (change: ProfileChange): Columns => {
  const { name, registeredAddress, actualAddress, actualSameAsRegistered } = change;
  const direct = [
    'sex',
    'salutationOverride',
    'birthDate',
    'taxIdRefused',
    'alternativePhone',
    'accessNeeds',
    'notifyByEmail',
    'notifyBySms',
    'photoDocumentId',
  ] as const;
  return {
    ...Object.fromEntries(
      direct.flatMap((key) => (change[key] === undefined ? [] : [[key, change[key] === '' ? null : change[key]]])),
    ),
    ...(name && { surname: name.surname, givenName: name.givenName, patronymic: name.patronymic ?? null }),
    ...(registeredAddress !== undefined && { registeredAddress: registeredAddress ?? DbNull }),
    ...(actualAddress !== undefined && { actualAddress: actualAddress ?? DbNull }),
    ...(actualSameAsRegistered !== undefined && { actualSameRegistered: actualSameAsRegistered }),
  };
};

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

/** Changes some parts of the profile; the others stay as they are. */
export async function changeProfile(ctx: Context, version: number, change: ProfileChange): Promise<Profile> {
  const { personId, state } = asRole(ctx.actor, 'applicant');
  assertStateAllows(state, change);
  await write(ctx, 'persons.change', async ({ tx, now, audit, notify }) => {
    await assertSensible(ctx, tx, personId, change);
    const data = {
      ...plainColumns(change),
      ...sealedColumns(ctx, personId, change),
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
  return readProfile(ctx);
}
