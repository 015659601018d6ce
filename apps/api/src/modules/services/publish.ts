import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { type ServicePage, serviceProblems } from '@cabinet/contracts/services';
import { definitionProblems } from '@cabinet/domain/definition-problems';
import type { Transaction } from '@cabinet/db/open-database';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertOffices } from '../administration/public.ts';
import { readService } from './queries.ts';

interface Publication {
  readonly definition: ServiceDefinition;
  readonly officeIds: readonly OfficeId[];
  /** Number of the revision the editor saw; null for a new service. */
  readonly basedOnRevision: number | null;
}

const assertSound = (code: string, { definition }: Publication): void => {
  if (definition.code !== code) throw fieldProblem('/definition/code', 'services.key_format');
  const errors = definitionProblems(definition).map((error) => ({ ...error, pointer: `/definition${error.pointer}` }));
  if (errors.length > 0) throw problemWith(serviceProblems.definitionUnsound, { errors });
};

async function findOrCreate(
  ctx: Context,
  tx: Transaction,
  definition: ServiceDefinition,
): Promise<{ id: string; last: number | null }> {
  await tx.service.createMany({
    data: { id: ctx.newId(), code: definition.code, categoryCode: definition.category },
    skipDuplicates: true,
  });
  const service = await tx.service.findUniqueOrThrow({ where: { code: definition.code }, select: { id: true } });
  // Two editors publishing at once take turns here, so the second one sees the first one's revision.
  await tx.$queryRaw`select id from service where id = ${service.id}::uuid for update`;
  const last = await tx.serviceRevision.findFirst({
    where: { serviceId: service.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return { id: service.id, last: last?.number ?? null };
}

/** F18: publishes a service or its next revision. Drafts move to it when opened; sent applications keep theirs. */
export async function publishService(ctx: Context, code: string, publication: Publication): Promise<ServicePage> {
  assertSound(code, publication);
  const { definition, officeIds } = publication;
  await write(ctx, 'services.publish', async ({ tx, now, audit }) => {
    const category = await tx.serviceCategory.findUnique({
      where: { code: definition.category },
      select: { code: true },
    });
    if (!category) throw fieldProblem('/definition/category', 'field.choice');
    await assertOffices(tx, officeIds, '/officeIds');
    const { id, last } = await findOrCreate(ctx, tx, definition);
    if (last !== publication.basedOnRevision) throw problem(commonProblems.staleVersion, { code, last });
    const revisionId = ctx.newId();
    const number = (last ?? 0) + 1;
    await tx.serviceRevision.create({
      data: {
        id: revisionId,
        serviceId: id,
        number,
        definition,
        publishedAt: now,
        publishedBy: accountIdOf(ctx.actor),
      },
    });
    await tx.service.update({
      where: { id },
      data: { currentRevisionId: revisionId, categoryCode: definition.category, active: true },
    });
    await tx.officeService.deleteMany({ where: { serviceId: id, officeId: { notIn: [...officeIds] } } });
    await tx.officeService.createMany({
      data: officeIds.map((officeId) => ({ officeId, serviceId: id })),
      skipDuplicates: true,
    });
    audit({ subject: id, details: { code, revision: number, offices: officeIds.length } });
    return { revision: number };
  });
  return readService(ctx, code);
}
