import type { Transaction } from '@cabinet/db/open-database';
import {
  type InformationRequestAct,
  type InformationRequestState,
  informationRequestMachine,
} from '@cabinet/domain/workflows/information-request';

/** Where an act on a request leads. */
export const stateAfter = (act: InformationRequestAct): InformationRequestState => {
  const { to } = informationRequestMachine.acts[act];
  if (to === null) throw new Error(`${act} leads nowhere`);
  return to;
};

/** Passes the requests of an application along an edge of their machine: those that are in a state it begins in. */
export async function settleRequests(
  tx: Transaction,
  applicationId: string,
  act: Exclude<InformationRequestAct, 'answer'>,
): Promise<void> {
  const { from } = informationRequestMachine.acts[act];
  await tx.informationRequest.updateMany({
    where: { applicationId, state: { in: [...from] } },
    data: { state: stateAfter(act) },
  });
}
