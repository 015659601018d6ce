import { expect, test } from 'vitest';
import { stamped } from '../../test/long-term-message.ts';
import { signedMessage } from '../../test/signed-message.ts';
import { after, day, hour, issue, policy, verify } from '../../test/verification-world.ts';
import { reportToJson } from '../verify/report.ts';
import { plainSignerOf } from './plain-report.ts';

const message = await signedMessage(await issue());

test('a time-stamp that came after the receipt is told with its time, and beside it what decided', async () => {
  const file = await stamped(message, after(-hour));
  const report = await verify(file, { receivedAt: after(-2 * hour) });
  const [signer] = report.signers;
  const [kept] = reportToJson(report).signers;
  if (!signer || !kept) throw new Error('No signer');

  const told = { bestTimeFrom: 'receipt', level: 'T', timestampAt: after(-hour).toISOString(), decidedBy: null };
  expect(plainSignerOf(signer)).toMatchObject(told);
  expect(plainSignerOf(kept)).toEqual(plainSignerOf(signer));
  const { timestampAt: _, ...older } = kept;
  expect(plainSignerOf(older)).toMatchObject({ timestampAt: null, timestampBy: signer.timestampBy });
});

test('a refusal names the check that decided', async () => {
  const [signer] = (await verify(message, { policy: { ...policy, purposes: ['seal'] } })).signers;
  const [late] = (await verify(await signedMessage(await issue(), { signingTime: after(2 * day) }))).signers;
  if (!signer || !late) throw new Error('No signer');

  expect(plainSignerOf(signer)).toMatchObject({ subIndication: 'CHAIN_CONSTRAINTS_FAILURE', decidedBy: 'purpose' });
  expect(plainSignerOf(late)).toMatchObject({ subIndication: 'SIG_CONSTRAINTS_FAILURE', decidedBy: 'claimed-time' });
});
