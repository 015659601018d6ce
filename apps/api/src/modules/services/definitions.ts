import { ServiceDefinition } from '@cabinet/contracts/service-definition';
import type { Transaction } from '@cabinet/db/open-database';

// A revision is never edited, so what was read of it once stays right, in every transaction and for every reader.
const remembered = new Map<string, ServiceDefinition>();
const mostRemembered = 500;

type Reader = Pick<Transaction, 'serviceRevision'>;

async function readDefinitions(db: Reader, revisionIds: string[]): Promise<[string, ServiceDefinition][]> {
  const rows = await db.serviceRevision.findMany({
    where: { id: { in: revisionIds } },
    select: { id: true, definition: true },
  });
  if (remembered.size + rows.length > mostRemembered) remembered.clear();
  return rows.map(({ id, definition }) => [id, ServiceDefinition.parse(definition)]);
}

/** Says how a service looked on the day of a revision; throws for an id that is not a revision's. */
export type DefinitionOf = (revisionId: string) => ServiceDefinition;

/** The services as they stood in these revisions; those met for the first time are read together. Treat them as frozen. */
export async function findDefinitions(db: Reader, revisionIds: readonly string[]): Promise<DefinitionOf> {
  const known = new Map(revisionIds.map((id) => [id, remembered.get(id)]));
  const unknown = [...known].flatMap(([id, definition]) => (definition ? [] : [id]));
  if (unknown.length > 0) {
    for (const [id, definition] of await readDefinitions(db, unknown)) {
      remembered.set(id, definition);
      known.set(id, definition);
    }
  }
  return (revisionId) => {
    const definition = known.get(revisionId);
    if (!definition) throw new Error(`There is no revision ${revisionId}`);
    return definition;
  };
}

/** The service as it stood in one revision. */
export const findDefinition = async (db: Reader, revisionId: string): Promise<ServiceDefinition> =>
  (await findDefinitions(db, [revisionId]))(revisionId);
