import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { requiring } from './refusal.ts';
import { storable } from './storable.ts';
import { TaxId } from './tax-id.ts';

export const registryEventProblems = defineProblems({
  unknownCard: { code: 'registry.event_of_nobody', status: 404 },
  differs: { code: 'registry.event_differs', status: 409 },
  wrongKey: { code: 'registry.event_key_wrong', status: 401 },
});

/** What has happened to somebody in the databank. */
export const RegistryEventKind = z.enum(
  ['card_changed', 'decision', 'queue_moved', 'ready_for_pickup', 'document_expiring'],
  { error: 'field.choice' },
);
export type RegistryEventKind = z.infer<typeof RegistryEventKind>;

/** What the person reads in their cabinet: no diagnosis, no group, nothing of health. */
const text = z.string().check(
  z.overwrite((said) => storable(said).trim()),
  requiring((said) => said !== '', 'field.required'),
  z.maxLength(500),
);

export const RegistryEvent = z
  .object({
    /** Made by whoever tells: told again under the same id, it is one event. */
    eventId: z.uuid(),
    kind: RegistryEventKind,
    /** Number of the card, as it stands on papers; or the person's taxpayer number. */
    cardNumber: z._default(z.nullable(z.string().check(z.trim(), z.maxLength(20))), null),
    taxId: z._default(z.nullable(TaxId), null),
    occurredAt: z.iso.datetime({ offset: true }),
    text: z.object({ uk: text, en: text }),
  })
  .check(
    z.refine(({ cardNumber, taxId }) => (cardNumber === null) !== (taxId === null), {
      path: ['cardNumber'],
      error: 'registry.event_of_whom',
    }),
  );
export type RegistryEvent = z.infer<typeof RegistryEvent>;

export const takeRegistryEventRoute = defineRoute({
  method: 'POST',
  path: '/cbi/events',
  summary:
    'For integrators, with Authorization: Bearer and the key of the installation: tells a person of an event of the databank, once however often it is sent',
  body: RegistryEvent,
  status: 202,
  response: z.object({ eventId: z.uuid(), repeated: z.boolean() }),
  problems: [
    commonProblems.notFound,
    commonProblems.invalidRequest,
    registryEventProblems.wrongKey,
    registryEventProblems.unknownCard,
    registryEventProblems.differs,
  ],
});
