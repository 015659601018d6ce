import { ServiceDefinition, type ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import type { Database } from '@cabinet/db/open-database';
import { anId, aWord } from './random.ts';

const words = (uk: string, en: string) => ({ uk, en });

/** A small service: one question, one document always needed, one needed from a representative. Ten calendar days, free. */
export const aDefinition = (more: Partial<ServiceDefinitionInput> = {}): ServiceDefinition =>
  ServiceDefinition.parse({
    code: aWord('service'),
    name: words('Довідка для перевірки', 'A certificate for testing'),
    summary: words('Для тих, хто перевіряє.', 'For those who test.'),
    category: 'residence',
    decidingBody: words('Відділ послуг', 'Services department'),
    term: { unit: 'calendarDays', value: 10 },
    fee: { kind: 'free' },
    applicants: ['person'],
    submitters: ['self', 'representative'],
    result: words('довідка', 'certificate'),
    refusalGrounds: [words('Подано неправдиві відомості', 'False statements')],
    legalActs: [],
    appointmentMinutes: 20,
    instructions: [],
    questions: [
      {
        key: 'purpose',
        type: 'text',
        label: words('Для чого потрібна довідка?', 'What is it for?'),
        required: true,
        maxLength: 200,
      },
    ],
    documents: [
      {
        code: 'idDoc',
        name: words('Документ, що посвідчує особу', 'Identity document'),
        why: words('Щоб упевнитися, хто звертається', 'To know who applies'),
        required: 'always',
        libraryKinds: ['identity'],
      },
      {
        code: 'poa',
        name: words('Довіреність', 'Power of attorney'),
        why: words('Щоб упевнитися в повноваженнях', 'To know the authority'),
        required: { submittedBy: 'representative' },
        reason: words('Заяву подає представник', 'A representative applies'),
        provesAuthorityOf: 'representative',
      },
    ],
    ...more,
  });

/** Stores a published service offered by the given offices. */
export async function storeService(
  db: Database,
  officeIds: readonly string[],
  more: Partial<ServiceDefinitionInput> = {},
): Promise<{ serviceId: string; code: string; definition: ServiceDefinition }> {
  const definition = aDefinition(more);
  const serviceId = anId();
  const revisionId = anId();
  await db.serviceCategory.createMany({
    data: { code: definition.category, nameUk: 'Місце проживання', nameEn: 'Residence', position: 1 },
    skipDuplicates: true,
  });
  await db.service.create({
    data: {
      id: serviceId,
      code: definition.code,
      categoryCode: definition.category,
      currentRevisionId: revisionId,
      revisions: { create: { id: revisionId, number: 1, definition, publishedAt: new Date('2026-11-01T08:00:00Z') } },
      offices: { create: officeIds.map((officeId) => ({ officeId })) },
    },
  });
  return { serviceId, code: definition.code, definition };
}
