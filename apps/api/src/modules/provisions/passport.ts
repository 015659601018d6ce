import type { Secrets } from '@cabinet/secrets/secrets';
import * as core from 'zod/v4/core';
import * as z from 'zod/mini';

const Passport = z.object({ name: z.string(), serialNumber: z.string() });
type Passport = z.infer<typeof Passport>;

/** What a device is, and its serial number. */
export const openPassport = (
  secrets: Secrets,
  { id, passport }: { readonly id: string; readonly passport: Uint8Array },
): Passport => core.parse(Passport, JSON.parse(secrets.open({ table: 'device', id, column: 'passport' }, passport)));
