import { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { serviceProblems } from '@cabinet/contracts/services';
import type { Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';

export interface Offering {
  readonly serviceId: string;
  readonly revisionId: string;
  readonly definition: ServiceDefinition;
}

/** The service as an office offers it today; throws services.not_offered. */
export async function findOffering(
  db: Pick<Transaction, 'service' | 'serviceRevision'>,
  code: string,
  officeId: string,
): Promise<Offering> {
  const service = await db.service.findFirst({
    where: { code, active: true, offices: { some: { officeId, office: { active: true } } } },
    select: { id: true, currentRevisionId: true },
  });
  if (!service?.currentRevisionId) throw problem(serviceProblems.notOffered, { code, officeId });
  const revision = await db.serviceRevision.findUniqueOrThrow({
    where: { id: service.currentRevisionId },
    select: { definition: true },
  });
  return {
    serviceId: service.id,
    revisionId: service.currentRevisionId,
    definition: ServiceDefinition.parse(revision.definition),
  };
}
