import { begin, returned } from '../id-gov-ua.ts';
import type { Prepare } from './scene.ts';

// Each run is another visitor; all of them come from one address.
const freshTurns: Prepare = async ({ db }) => {
  await db.throttle.deleteMany({ where: { key: { startsWith: 'id-gov-ua:' } } });
  return {};
};

/** What must be there before the doors of id.gov.ua accept an honest request. */
export const idGovUaScenes: Readonly<Record<string, Prepare>> = {
  'POST /sign-in/id-gov-ua/begin': freshTurns,
  'POST /sign-in/id-gov-ua/finish': async (cabinet, world) => {
    await freshTurns(cabinet, world);
    const { url, cookie } = await begin(cabinet, 'registration');
    const back = await world.idGovUa.visit(url, { person: world.idGovUa.aPerson() });
    return { caller: { accountId: '', personId: null, cookie, formToken: '' }, body: returned(back) };
  },
};
