import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { putRegistryLines } from '#modules/persons/public.ts';

interface Place {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly newId: () => string;
  readonly now: Date;
}

/** The devices that the card's programme names, as the person sees them in their cabinet. */
export const mirrorLines = (place: Place, personId: string, { programme }: CardContent): Promise<void> =>
  putRegistryLines(
    place,
    personId,
    (programme?.lines ?? []).map((line) => ({ ...line, validUntil: programme?.validUntil ?? null })),
  );
