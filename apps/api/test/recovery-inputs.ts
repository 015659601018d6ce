import { aRecoveryForm, aScan, anUnblockForm } from '@cabinet/testkit/recoveries';
import { aWord } from '@cabinet/testkit/random';
import type { Known } from './known.ts';

const lookup = { number: '4K7X-93MA', birthDate: '1980-05-17' };

/** Bodies of the doors of recoveries. */
export const recoveryBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /recoveries': ({ proof }) => ({ form: aRecoveryForm(), scan: aScan, proof }),
  'POST /recoveries/unblock': ({ proof }) => ({ form: anUnblockForm(), proof }),
  'POST /recoveries/status': () => lookup,
  'POST /recoveries/status/why': () => lookup,
  'POST /recoveries/objection': () => ({ token: aWord('no-such-token-of-a-link') }),
  'POST /managed-recoveries/find': () => ({ key: aWord('nobody') }),
  'POST /managed-recoveries/in-person': ({ accountId }) => ({
    accountId,
    document: { kind: 'id_card', number: '001234567' },
    act: { name: 'unblock', reason: 'Прийшла з документом' },
  }),
  'POST /managed-recoveries/:recoveryId/decision': () => ({
    version: 1,
    decision: { outcome: 'refused', reason: 'Документ прострочений' },
  }),
};
