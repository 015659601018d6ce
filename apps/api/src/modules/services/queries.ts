import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId, ServiceId } from '@cabinet/contracts/ids';
import type { ServiceDefinition, SubsistenceMinimum } from '@cabinet/contracts/service-definition';
import type { ServicePage, ServiceSummary } from '@cabinet/contracts/services';
import { calledName } from '@cabinet/domain/called-name';
import { feeText } from '@cabinet/domain/fees';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { hasEveryWord, type KnownWords, knownWordsOf } from '@cabinet/search/matches';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { subsistenceMinimums } from '../administration/public.ts';
import { findDefinition, findDefinitions } from './definitions.ts';
import { termText, usualText } from './rules.ts';

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
  shortName: definition.shortName,
  summary: definition.summary,
  termText: termText(definition.term),
  feeText: feeText(definition.fee, minimums, today),
});

// Definitions are kept and never changed, so the words of one are found once.
const remembered = new WeakMap<ServiceDefinition, KnownWords>();

const wordsOfService = (definition: ServiceDefinition): KnownWords => {
  const { name, shortName, summary, searchWords } = definition;
  const texts = [name.uk, name.en, shortName?.uk ?? '', shortName?.en ?? '', summary.uk, summary.en, ...searchWords];
  const words = remembered.get(definition) ?? knownWordsOf(texts);
  remembered.set(definition, words);
  return words;
};

/** Published services with the words by which they are looked for. */
export async function listSearchableServices(ctx: Context): Promise<ServiceDefinition[]> {
  const rows = await ctx.db.service.findMany({
    where: { active: true, currentRevisionId: { not: null } },
    select: { currentRevisionId: true },
  });
  const revisionIds = rows.flatMap(({ currentRevisionId }) => currentRevisionId ?? []);
  return revisionIds.map(await findDefinitions(ctx.db, revisionIds));
}

interface Filter {
  readonly category?: string | undefined;
  readonly search?: string | undefined;
}

interface Published {
  readonly summary: ServiceSummary;
  readonly definition: ServiceDefinition;
  /** How many active centres offer it. */
  readonly offices: number;
}

/** Published services in alphabetical order; of those searched for, only what has every word asked for. */
export async function findPublished(ctx: Context, filter: Filter = {}): Promise<Published[]> {
  const categories = filter.category ? withDescendants(await ctx.db.serviceCategory.findMany(), filter.category) : null;
  const rows = await ctx.db.service.findMany({
    where: { active: true, currentRevisionId: { not: null }, ...(categories && { categoryCode: { in: categories } }) },
    select: {
      id: true,
      currentRevisionId: true,
      _count: { select: { offices: { where: { office: { active: true } } } } },
    },
  });
  const published = rows.flatMap(({ id, currentRevisionId: revisionId, _count: { offices } }) =>
    revisionId ? [{ id, revisionId, offices }] : [],
  );
  const definitionOf = await findDefinitions(
    ctx.db,
    published.map(({ revisionId }) => revisionId),
  );
  const minimums = await subsistenceMinimums(ctx.db);
  const today = kyivDate(ctx.now());
  const found = published
    .map(({ id, revisionId, offices }) => ({ id, offices, definition: definitionOf(revisionId) }))
    .filter(({ definition }) => hasEveryWord(wordsOfService(definition), filter.search ?? ''))
    .map(({ id, ...rest }) => ({ ...rest, summary: toSummary(id, rest.definition, minimums, today) }));
  const collator = new Intl.Collator(ctx.language === 'uk' ? 'uk-UA' : 'en');
  const called = ({ summary }: Published): string => calledName(summary)[ctx.language];
  return found.sort((one, other) => collator.compare(called(one), called(other)));
}

export const listServices = async (ctx: Context, filter: Filter): Promise<{ items: ServiceSummary[] }> => ({
  items: (await findPublished(ctx, filter)).map(({ summary }) => summary),
});

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
    ? await ctx.db.serviceRevision.findUnique({
        where: { id: row.currentRevisionId },
        select: { id: true, number: true },
      })
    : null;
  if (!row || !revision) throw problem(commonProblems.notFound, { code });
  const definition = await findDefinition(ctx.db, revision.id);
  const summary = toSummary(row.id, definition, await subsistenceMinimums(ctx.db), kyivDate(ctx.now()));
  // Counted by the room of applications, of all offices together.
  const usual = await ctx.db.usualTime.findFirst({ where: { serviceId: row.id, officeId: null } });
  const collator = new Intl.Collator('uk-UA');
  return {
    id: row.id as ServiceId,
    code: definition.code,
    revision: revision.number,
    definition,
    termText: summary.termText,
    feeText: summary.feeText,
    usualText: usual && usualText(usual),
    offices: row.offices
      .filter(({ office }) => office.active)
      .map(({ office: { active: _active, ...office } }) => ({ ...office, id: office.id as OfficeId }))
      .sort((one, other) => collator.compare(one.nameUk, other.nameUk)),
  };
}
