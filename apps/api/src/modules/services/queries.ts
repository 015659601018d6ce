import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId, ServiceId } from '@cabinet/contracts/ids';
import { ServiceDefinition, type SubsistenceMinimum } from '@cabinet/contracts/service-definition';
import type { ServicePage, ServiceSummary } from '@cabinet/contracts/services';
import { feeText } from '@cabinet/domain/fees';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { subsistenceMinimums } from '../administration/public.ts';
import { termText } from './rules.ts';

interface CategoryRow {
  readonly code: string;
  readonly parentCode: string | null;
}

/** The category itself and every one below it. */
const withDescendants = (categories: readonly CategoryRow[], code: string): string[] => [
  code,
  ...categories
    .filter(({ parentCode }) => parentCode === code)
    .flatMap((child) => withDescendants(categories, child.code)),
];

export async function listCategories(ctx: Context) {
  const rows = await ctx.db.serviceCategory.findMany({ orderBy: { position: 'asc' } });
  const counts = await ctx.db.service.groupBy({
    by: ['categoryCode'],
    where: { active: true, currentRevisionId: { not: null } },
    _count: true,
  });
  const countOf = (code: string): number => counts.find(({ categoryCode }) => categoryCode === code)?._count ?? 0;
  return {
    items: rows.map((row) => ({
      code: row.code,
      parent: row.parentCode,
      name: { uk: row.nameUk, en: row.nameEn },
      summary: { uk: row.summaryUk, en: row.summaryEn },
      position: row.position,
      services: withDescendants(rows, row.code).reduce((sum, code) => sum + countOf(code), 0),
    })),
  };
}

const toSummary = (
  id: string,
  definition: ServiceDefinition,
  minimums: SubsistenceMinimum[],
  today: string,
): ServiceSummary => ({
  id: id as ServiceId,
  code: definition.code,
  category: definition.category,
  name: definition.name,
  summary: definition.summary,
  termText: termText(definition.term),
  feeText: feeText(definition.fee, minimums, today),
});

const fold = (text: string): string => text.toLocaleLowerCase('uk').replaceAll(/['ʼ’`]/g, '');

/** Published services in alphabetical order. */
export async function listServices(
  ctx: Context,
  filter: { category?: string | undefined; search?: string | undefined },
): Promise<{ items: ServiceSummary[] }> {
  const categories = filter.category ? withDescendants(await ctx.db.serviceCategory.findMany(), filter.category) : null;
  const rows = await ctx.db.service.findMany({
    where: { active: true, currentRevisionId: { not: null }, ...(categories && { categoryCode: { in: categories } }) },
    select: { id: true, currentRevisionId: true },
  });
  const revisions = await ctx.db.serviceRevision.findMany({
    where: { id: { in: rows.flatMap(({ currentRevisionId }) => currentRevisionId ?? []) } },
    select: { serviceId: true, definition: true },
  });
  const minimums = await subsistenceMinimums(ctx.db);
  const today = kyivDate(ctx.now());
  const items = revisions.map((row) =>
    toSummary(row.serviceId, ServiceDefinition.parse(row.definition), minimums, today),
  );
  const wanted = fold(filter.search ?? '');
  const found = items.filter(({ name, summary }) =>
    [name.uk, name.en, summary.uk, summary.en].some((words) => fold(words).includes(wanted)),
  );
  const collator = new Intl.Collator(ctx.language === 'uk' ? 'uk-UA' : 'en');
  return { items: found.sort((one, other) => collator.compare(one.name[ctx.language], other.name[ctx.language])) };
}

/** A published service with everything to be known before applying. */
export async function readService(ctx: Context, code: string): Promise<ServicePage> {
  const row = await ctx.db.service.findFirst({
    where: { code, active: true },
    select: {
      id: true,
      currentRevisionId: true,
      offices: {
        select: {
          office: { select: { id: true, nameUk: true, nameEn: true, addressUk: true, addressEn: true, active: true } },
        },
      },
    },
  });
  const revision = row?.currentRevisionId
    ? await ctx.db.serviceRevision.findUnique({ where: { id: row.currentRevisionId } })
    : null;
  if (!row || !revision) throw problem(commonProblems.notFound, { code });
  const definition = ServiceDefinition.parse(revision.definition);
  const summary = toSummary(row.id, definition, await subsistenceMinimums(ctx.db), kyivDate(ctx.now()));
  const collator = new Intl.Collator('uk-UA');
  return {
    id: row.id as ServiceId,
    code: definition.code,
    revision: revision.number,
    definition,
    termText: summary.termText,
    feeText: summary.feeText,
    offices: row.offices
      .filter(({ office }) => office.active)
      .map(({ office: { active: _active, ...office } }) => ({ ...office, id: office.id as OfficeId }))
      .sort((one, other) => collator.compare(one.nameUk, other.nameUk)),
  };
}
