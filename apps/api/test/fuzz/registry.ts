import { issueCodeRoute } from '@cabinet/contracts/authorization-codes';
import { readRegistrationCodeRoute } from '@cabinet/contracts/code-access';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { anId } from '@cabinet/testkit/random';
import type { Cabinet } from '../cabinet.ts';
import { somebodyNew } from '../registry-inputs.ts';
import type { Prepare, World } from './scene.ts';

const store = (cabinet: Cabinet): Promise<string> =>
  storeCard({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() }, somebodyNew());

/** A card that nobody has an account for. */
const aCardThere: Prepare = async (cabinet, { known }) => ({
  version: 1,
  known: { ...known, cardId: await store(cabinet) },
});

/** Two cards that may be of one person. */
const aPair: Prepare = async (cabinet, { known }) => {
  const [one = '', other = ''] = [await store(cabinet), await store(cabinet)].toSorted();
  const duplicateId = anId();
  const pair = { cardId: one, otherId: other, grounds: ['name'], state: 'open', foundAt: cabinet.clock.now() };
  await cabinet.db.registryDuplicate.create({ data: { id: duplicateId, ...pair } });
  return { version: 1, known: { ...known, duplicateId } };
};

async function issued(cabinet: Cabinet, { callers }: World): Promise<{ code: string; codeId: string }> {
  const cardId = await store(cabinet);
  // Nobody issues as many codes in an hour as are tried here.
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'registry-codes' } } });
  const { body } = await cabinet.call(callers.officer, issueCodeRoute, {
    params: { cardId: cardId as never },
    body: { seen: aCard().document as never },
  });
  return { code: body.code, codeId: body.issued.id };
}

const aCode: Prepare = async (cabinet, world) => {
  const { code, codeId } = await issued(cabinet, world);
  return { body: { code }, known: { ...world.known, codeId } };
};

const aCodeToShow: Prepare = async (cabinet, world) => {
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'authorization-code' } } });
  return { caller: null, body: { code: (await issued(cabinet, world)).code } };
};

/** A browser that has shown a code: the ticket is for it alone. */
const aTicket: Prepare = async (cabinet, world) => {
  const shown = await aCodeToShow(cabinet, world);
  const answer = await cabinet.call(null, readRegistrationCodeRoute, {
    body: { code: String(shown.body?.code), birthDate: '1985-03-18' },
  });
  const cookie = [answer.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ');
  return {
    caller: { accountId: '', personId: null, cookie, formToken: '' },
    body: { ticket: answer.body.ticket },
  };
};

export const registryScenes: Readonly<Record<string, Prepare>> = {
  'GET /registry/cards/:cardId': aCardThere,
  'PATCH /registry/cards/:cardId': aCardThere,
  'POST /registry/cards/:cardId/close': aCardThere,
  'GET /registry/cards/:cardId/changes': aCardThere,
  'GET /registry/cards/:cardId/codes': aCardThere,
  'POST /registry/cards/:cardId/codes': async (cabinet, world) => {
    await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'registry-codes' } } });
    return aCardThere(cabinet, world);
  },
  'POST /registry/look-up': async ({ db }) => {
    await db.throttle.deleteMany({ where: { key: { startsWith: 'registry-look-up' } } });
    return {};
  },
  'POST /registry/duplicates/:duplicateId/settle': aPair,
  'POST /registry/codes/:codeId/revoke': aCode,
  'POST /registry/codes/:codeId/receipt': aCode,
  'POST /registration/code/read': aCodeToShow,
  'POST /registration/code': aTicket,
};
