import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { PersonName } from './people.ts';
import { signatureProblems } from './signatures.ts';
import { TaxId, Unzr } from './tax-id.ts';

/** `key6` is the container of IIT, without a certificate; `pfx` is PKCS #12 with one. */
export const DemoContainer = z.enum(['key6', 'pfx']);
export type DemoContainer = z.infer<typeof DemoContainer>;

/** What a key of tests is made of. The password makes the file and is kept nowhere. */
export const DemoKeyOrder = z.object({
  ...PersonName.shape,
  taxId: TaxId,
  unzr: z.optional(Unzr),
  container: DemoContainer,
  password: z.string().check(z.minLength(1), z.maxLength(64)),
});
export type DemoKeyOrder = z.infer<typeof DemoKeyOrder>;

/** By the algorithm: DSTU 4145 with GOST 34.311, with Kupyna, or ECDSA on P-256. */
const DemoKeyKind = z.enum(['dstu', 'dstu-kupyna', 'ecdsa']);

export const issueDemoKeyRoute = defineRoute({
  method: 'POST',
  path: '/signatures/demo-keys',
  summary: 'A key of tests, where the installation is one for demonstrations; what it signs has no legal force',
  body: z
    .object({ ...DemoKeyOrder.shape, kind: z._default(DemoKeyKind, 'dstu') })
    // The container of IIT holds DSTU keys alone.
    .check(z.refine(({ kind, container }) => kind !== 'ecdsa' || container === 'pfx', { path: ['container'] })),
  status: 201,
  response: z.object({
    /** As the file is called. */
    name: z.string(),
    /** Base64. */
    file: z.string(),
  }),
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    signatureProblems.noDemo,
    signatureProblems.centreSilent,
  ],
});
