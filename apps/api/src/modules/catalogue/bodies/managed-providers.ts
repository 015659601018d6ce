import type { LegalForm } from '@cabinet/contracts/catalogue-bodies';
import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type {
  listManagedProvidersRoute,
  ManagedSocialProvider,
  SocialProviderForm,
} from '@cabinet/contracts/managed-bodies';
import type { Transaction } from '@cabinet/db/open-database';
import { hasEveryWord, knownWordsOf } from '@cabinet/search/matches';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { bodyFaults, byNameUk, orNull, refusalOfBody } from './body-rows.ts';
import { toPageFrom } from '../page-from.ts';
import { assertNone } from '../told.ts';

type Reader = Pick<Transaction, 'socialProvider'>;
type Row = NonNullable<Awaited<ReturnType<Transaction['socialProvider']['findUnique']>>>;

const toManaged = (row: Row): ManagedSocialProvider => ({
  ...row,
  legalForm: row.legalForm as LegalForm,
  services: row.services as SocialProviderForm['services'],
  recipients: row.recipients as SocialProviderForm['recipients'],
  hours: row.hours as SocialProviderForm['hours'],
  access: row.access as SocialProviderForm['access'],
});

/** Providers of social services by name, the retired ones too. */
export async function listManagedProviders(
  { db }: { readonly db: Reader },
  asked: QueryOf<typeof listManagedProvidersRoute>,
): Promise<Page<ManagedSocialProvider>> {
  const rows = await db.socialProvider.findMany();
  const named = rows.filter(({ nameUk, nameEn, edrpou }) =>
    hasEveryWord(knownWordsOf([nameUk, nameEn, edrpou]), asked.q),
  );
  return toPageFrom(named.map(toManaged).sort(byNameUk), asked);
}

export async function readManagedProvider({ db }: { readonly db: Reader }, id: string): Promise<ManagedSocialProvider> {
  const row = await db.socialProvider.findUnique({ where: { id } });
  if (!row) throw problem(commonProblems.notFound, { id });
  return toManaged(row);
}

const rowOf = (form: SocialProviderForm) => ({
  ...form,
  website: orNull(form.website),
  registryNo: orNull(form.registryNo),
  services: [...new Set(form.services)],
  recipients: [...new Set(form.recipients)],
  access: [...new Set(form.access)],
});

export async function addProvider(ctx: Context, form: SocialProviderForm): Promise<ManagedSocialProvider> {
  const { id } = await write(ctx, 'catalogue.add_provider', async ({ tx, audit }) => {
    assertNone(await bodyFaults(tx, form, ''));
    const providerId = ctx.newId();
    await tx.socialProvider.create({ data: { id: providerId, ...rowOf(form) } }).catch((refusal: unknown) => {
      throw refusalOfBody(refusal);
    });
    audit({ subject: providerId, details: { edrpou: form.edrpou, active: form.active } });
    return { id: providerId };
  });
  return readManagedProvider(ctx, id);
}

/** Changes a provider or retires it. */
export async function changeProvider(
  ctx: Context,
  id: string,
  { version, provider }: { readonly version: number; readonly provider: SocialProviderForm },
): Promise<ManagedSocialProvider> {
  await write(ctx, 'catalogue.change_provider', async ({ tx, audit }) => {
    const before = await tx.socialProvider.findUnique({ where: { id }, select: { edrpou: true, active: true } });
    if (!before) throw problem(commonProblems.notFound, { id });
    assertNone(await bodyFaults(tx, provider, '/provider'));
    const data = { ...rowOf(provider), version: { increment: 1 } };
    const { count } = await tx.socialProvider.updateMany({ where: { id, version }, data }).catch((refusal: unknown) => {
      throw refusalOfBody(refusal);
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id, details: { edrpou: provider.edrpou, active: provider.active, was: before } });
    return { id };
  });
  return readManagedProvider(ctx, id);
}
