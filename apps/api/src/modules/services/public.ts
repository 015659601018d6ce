import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { serviceProblems } from '@cabinet/contracts/services';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';
import { findDefinition } from './definitions.ts';

export { type DefinitionOf, findDefinition, findDefinitions } from './definitions.ts';
export { listCategories, listSearchableServices, listServices, readService } from './queries.ts';

export interface Offering {
  readonly serviceId: string;
  readonly revisionId: string;
  readonly definition: ServiceDefinition;
}

const offeringText = `
  select s.id, s."currentRevisionId" from service s
  join office_service os on os."serviceId" = s.id and os."officeId" = $2::uuid
  join office o on o.id = os."officeId" and o.active
  where s.code = $1 and s.active`;

/** The service as an office offers it today; throws services.not_offered. Takes the client or a transaction. */
export async function findOffering(db: Transaction, code: string, officeId: string): Promise<Offering> {
  const { rows } = await sqlOf(db).query<{ id: string; currentRevisionId: string | null }>({
    name: 'services.offering',
    text: offeringText,
    values: [code, officeId],
  });
  const [service] = rows;
  if (!service?.currentRevisionId) throw problem(serviceProblems.notOffered, { code, officeId });
  const { id: serviceId, currentRevisionId: revisionId } = service;
  return { serviceId, revisionId, definition: await findDefinition(db, revisionId) };
}
