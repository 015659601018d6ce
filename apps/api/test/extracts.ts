import * as extracts from '@cabinet/contracts/extracts';
import type { ExtractId, OfficeId, RegistryCardId } from '@cabinet/contracts/ids';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import type { Cabinet, Caller } from './cabinet.ts';

/** Somebody with a card in the databank, and an office that issues extracts. */
export interface ExtractDesk {
  readonly owner: Caller;
  readonly personId: string;
  readonly cardId: RegistryCardId;
  readonly officeId: OfficeId;
  readonly officer: Caller;
}

export async function anExtractDesk(cabinet: Cabinet, content: CardContent = aCard()): Promise<ExtractDesk> {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const place = { db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() };
  const cardId = await storeCard(place, content);
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });
  const officeId = await storeOffice(cabinet.db, { kind: 'social_protection' });
  const staff = await storeStaff(cabinet.db, [officeId]);
  return {
    owner: await cabinet.sessionFor(accountId),
    personId: personId ?? '',
    cardId: cardId as RegistryCardId,
    officeId: officeId as OfficeId,
    officer: await cabinet.sessionFor(staff.accountId),
  };
}

export const order = (cabinet: Cabinet, { owner, officeId }: ExtractDesk, withDiagnosis = false) =>
  cabinet.call(owner, extracts.orderExtractRoute, { body: { officeId, withDiagnosis } });

/** A desk with an extract that was ordered. */
export async function anOrderedExtract(
  cabinet: Cabinet,
  { withDiagnosis = false, content }: { withDiagnosis?: boolean; content?: CardContent } = {},
): Promise<ExtractDesk & { readonly extractId: ExtractId }> {
  const desk = await anExtractDesk(cabinet, content);
  const ordered = await order(cabinet, desk, withDiagnosis);
  if (ordered.status !== 201) throw new Error(`Not ordered: ${JSON.stringify(ordered.body)}`);
  return { ...desk, extractId: ordered.body.id };
}
