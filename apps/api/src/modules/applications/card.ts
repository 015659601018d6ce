import type { CardDraft } from '@cabinet/contracts/registry-card';
import type { Secrets } from '@cabinet/secrets/secrets';

/** `handedCard`: as the office last had it, while the applicant mends it. */
type CardColumn = 'card' | 'handedCard';

const placeOf = (id: string, column: CardColumn) => ({ table: 'application', id, column });

export const sealCard = (secrets: Secrets, id: string, column: CardColumn, card: CardDraft): Uint8Array<ArrayBuffer> =>
  secrets.seal(placeOf(id, column), JSON.stringify(card));

/** The card that an application asks for; null where it asks for none. */
export function openCard(
  secrets: Secrets,
  row: { readonly id: string; readonly card: Uint8Array | null; readonly handedCard: Uint8Array | null },
  asHanded: boolean,
): CardDraft | null {
  const column = asHanded && row.handedCard ? 'handedCard' : 'card';
  const sealed = row[column];
  return sealed && (JSON.parse(secrets.open(placeOf(row.id, column), sealed)) as CardDraft);
}
