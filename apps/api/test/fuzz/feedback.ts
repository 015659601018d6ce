import { storeFeedback } from '@cabinet/testkit/feedback';
import { aProof } from '../visitors.ts';
import type { Prepare } from './scene.ts';

const one: Prepare = async ({ db, services }, { known }) => ({
  version: 1,
  known: { ...known, feedbackId: await storeFeedback({ db, secrets: services.secrets }) },
});

/** What must be there before the doors of feedback accept an honest request. */
export const feedbackScenes: Readonly<Record<string, Prepare>> = {
  'POST /feedback': async (cabinet) => ({ body: { proof: await aProof(cabinet) } }),
  'GET /managed-feedback/:feedbackId': one,
  'POST /managed-feedback/:feedbackId/settlement': one,
};
