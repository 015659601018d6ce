import * as decisions from '@cabinet/contracts/decision-signing';
import type { DecisionFields } from '@cabinet/contracts/decision-fields';
import * as inbox from '@cabinet/contracts/inbox';
import { claimed } from './applications.ts';
import type { Cabinet, Caller } from './cabinet.ts';
import {
  aReadyDesk,
  paramsOf,
  type Signer,
  type SigningDesk,
  sendDraft,
  signatureOver,
} from './signed-applications.ts';
import { bindKey, type SigningRoom } from './signing.ts';

/** A refusal, which needs no documents to be accepted first. */
export const aRefusal = (): DecisionFields => ({
  ...{ outcome: 'refused', reason: 'Не підтверджено право', ground: 'п. 12 Порядку', forIncompleteness: false },
});

export type DecidingDesk = SigningDesk & { readonly officer: Caller; readonly officerKey: Signer };

/** An application under review by an officer who has a key of their own in the account. */
export async function aDecidingDesk(room: SigningRoom): Promise<DecidingDesk> {
  const { cabinet, aSigner } = room;
  const ready = await aReadyDesk(room);
  const desk = await claimed(cabinet, { ...ready, draft: (await sendDraft(cabinet, ready)).body });
  const officerKey = await aSigner({ surname: 'Службенко', givenName: 'Оксана', patronymic: 'Петрівна' });
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'challenge:' } } });
  const bound = await bindKey(room, desk.officer, officerKey);
  if (bound.status !== 201) throw new Error(`Not bound: ${JSON.stringify(bound.body)}`);
  return { ...desk, officerKey };
}

/** Decides with a signature of that key over what the cabinet says it stands for. */
export async function decideSigned(
  { call }: Cabinet,
  desk: DecidingDesk,
  { signer = desk.officerKey, decision = aRefusal(), signedOver = aRefusal() } = {},
) {
  const params = paramsOf(desk);
  const prepared = await call(desk.officer, decisions.prepareDecisionRoute, { params, body: signedOver });
  const signature = await signatureOver(signer, prepared.body.manifest);
  const { version } = (await call(desk.officer, inbox.reviewApplicationRoute, { params })).body;
  return call(desk.officer, inbox.decideApplicationRoute, { params, body: { version, ...decision, signature } });
}

export async function aSignedDecision(room: SigningRoom): Promise<{ desk: DecidingDesk }> {
  const desk = await aDecidingDesk(room);
  const decided = await decideSigned(room.cabinet, desk);
  if (decided.status !== 200) throw new Error(`Not decided: ${JSON.stringify(decided.body)}`);
  return { desk };
}
