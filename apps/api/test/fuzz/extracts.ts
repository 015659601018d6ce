import { anExtractDesk, anOrderedExtract } from '../extracts.ts';
import type { Prepare } from './scene.ts';

/** An extract that was ordered, and an officer of the office that was asked. */
const ordered: Prepare = async (cabinet, { known }) => {
  // Nobody draws as many papers in an hour as are tried here.
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'extract-' } } });
  const { extractId, officer } = await anOrderedExtract(cabinet);
  return { caller: officer, version: 1, known: { ...known, extractId } };
};

export const extractScenes: Readonly<Record<string, Prepare>> = {
  'POST /own-extracts': async (cabinet, { known }) => {
    const { owner, officeId } = await anExtractDesk(cabinet);
    return { caller: owner, known: { ...known, officeId } };
  },
  'GET /extracts': async (cabinet) => ({ caller: (await anExtractDesk(cabinet)).officer }),
  'GET /extracts/:extractId': ordered,
  'POST /extracts/:extractId/package': ordered,
  'POST /extracts/:extractId/signature': ordered,
  'POST /extracts/:extractId/refusal': ordered,
};
