import { randomInt } from 'node:crypto';
import { Readable } from 'node:stream';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { storeRecovery } from '@cabinet/testkit/recoveries';
import type { Cabinet } from '../cabinet.ts';
import { aProof } from '../visitors.ts';
import type { Prepare } from './scene.ts';

/** Everybody asks from one network here, more often than one may. */
const freeTurns = ({ db }: Cabinet): Promise<unknown> =>
  db.throttle.deleteMany({ where: { key: { startsWith: 'recoveries:' } } });

const asked: Prepare = async (cabinet) => {
  await freeTurns(cabinet);
  return { body: { proof: await aProof(cabinet) } };
};

const one: Prepare = async ({ db, services }, { known }) => {
  const { id } = await storeRecovery({ db, secrets: services.secrets });
  return { version: 1, known: { ...known, recoveryId: id } };
};

const scanned: Prepare = async ({ db, services }, { known }) => {
  const { key, fileKey } = await services.files.put(Readable.from([Buffer.from('scan')]), { maxBytes: 100 });
  const scan = { scanKey: key, sealedScan: fileKey, scanType: 'image/jpeg', scanName: 'scan.jpg', scanSize: 4 };
  const { id } = await storeRecovery({ db, secrets: services.secrets }, scan);
  return { known: { ...known, recoveryId: id } };
};

const looked: Prepare = async (cabinet) => {
  await freeTurns(cabinet);
  const { db, services, clock } = cabinet;
  const dueAt = new Date(clock.now().getTime() - 3_600_000);
  const { number } = await storeRecovery({ db, secrets: services.secrets }, { dueAt });
  return { body: { number, birthDate: '1980-05-17' } };
};

/** What must be there before the doors of those who cannot get in accept an honest request. */
export const recoveryScenes: Readonly<Record<string, Prepare>> = {
  'POST /sign-in/phone': async (cabinet) => ({
    body: { proof: await aProof(cabinet), phone: `+38067${randomInt(1_000_000, 10_000_000)}` },
  }),
  'POST /recovery/phone': async (cabinet) => ({ body: { proof: await aProof(cabinet) } }),
  'POST /recoveries': asked,
  'POST /recoveries/unblock': asked,
  'POST /recoveries/status': looked,
  'POST /recoveries/status/why': looked,
  'GET /managed-recoveries/:recoveryId': one,
  'GET /managed-recoveries/:recoveryId/scan': scanned,
  'POST /managed-recoveries/:recoveryId/decision': one,
  'POST /managed-recoveries/in-person': async ({ db }) => {
    const { accountId } = await storeApplicant(db, { account: { state: 'blocked' } });
    return { body: { accountId } };
  },
};
