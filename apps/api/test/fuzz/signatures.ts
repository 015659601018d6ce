import type { SigningPurpose } from '@cabinet/contracts/signatures';
import * as signer from '@cabinet/contracts/signer-access';
import { toHex } from '@cabinet/kep/bytes';
import { sha256Of } from '@cabinet/kep/node/sha256';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { anOfficer } from '../applications.ts';
import type { Caller } from '../cabinet.ts';
import { aReadyDesk, readPackage, type Signer, sendDraft, signAs, signatureOver } from '../signed-applications.ts';
import { aSignedDecision } from '../signed-decisions.ts';
import { bindKey, type SigningRoom, signedBy } from '../signing.ts';
import type { Prepare, World } from './scene.ts';

const withCookie = (caller: Caller, more: string): Caller => ({ ...caller, cookie: `${caller.cookie}; ${more}` });

/** A browser where nobody is signed in, with the cookie that its text to sign came with. */
const stranger = (cookie: string): Caller => ({ accountId: '', personId: null, cookie, formToken: '' });

// Each run is another visitor; all of them come from one address.
const freshTurns = ({ cabinet }: SigningRoom) =>
  cabinet.db.throttle.deleteMany({
    where: { OR: [{ key: { startsWith: 'challenge:' } }, { key: { startsWith: 'demo' } }] },
  });

/** A text for the purpose, signed. */
async function answered(room: SigningRoom, purpose: SigningPurpose, user: Signer, caller: Caller | null) {
  await freshTurns(room);
  const asked = await room.challenge(purpose, caller);
  const body = await signedBy(user, asked);
  return { body, caller: caller ? withCookie(caller, asked.cookie) : stranger(asked.cookie) };
}

async function bound(room: SigningRoom) {
  const user = await room.aSigner();
  const owner = await room.cabinet.sessionFor((await storeApplicant(room.cabinet.db)).accountId);
  await freshTurns(room);
  const key = await bindKey(room, owner, user);
  if (key.status !== 201) throw new Error(`Not bound: ${JSON.stringify(key.body)}`);
  return { user, owner, signerKeyId: key.body.id };
}

/** A draft of somebody with a key, ready to be signed. */
const aDraft = async ({ room, known }: World) => {
  const desk = await aReadyDesk(room);
  return { desk, caller: desk.owner, version: desk.draft.version, known: { ...known, applicationId: desk.draft.id } };
};

/** Prepared once for all runs: what these doors do leaves it as it was. */
const once = (prepare: Prepare): Prepare => {
  let prepared: ReturnType<Prepare> | undefined;
  return (cabinet, world) => {
    prepared ??= prepare(cabinet, world);
    return prepared;
  };
};

let desk: ReturnType<typeof aDraft> | undefined;

/** One draft, signed anew each time. */
const signedAnew: Prepare = async (cabinet, world) => {
  desk ??= aDraft(world);
  const { desk: signed, ...scene } = await desk;
  await signAs(cabinet, signed, signed.signer);
  return scene;
};

const signedDraft: Prepare = async (cabinet, world) => {
  const { desk, ...scene } = await aDraft(world);
  await signAs(cabinet, desk, desk.signer);
  return scene;
};

const signedAndSent: Prepare = async (cabinet, world) => {
  const { desk, ...scene } = await aDraft(world);
  await signAs(cabinet, desk, desk.signer);
  await sendDraft(cabinet, desk);
  return { ...scene, caller: await anOfficer(cabinet, desk.officeId) };
};

const decided =
  (side: 'owner' | 'officer'): Prepare =>
  async (_, { room, known }) => {
    const { desk } = await aSignedDecision(room);
    return { caller: desk[side], known: { ...known, applicationId: desk.draft.id } };
  };

/** What must be there before the doors of signatures accept an honest request. */
export const signatureScenes: Readonly<Record<string, Prepare>> = {
  'POST /signatures/demo-keys': async (_, { room }) => {
    await freshTurns(room);
    return {};
  },
  'POST /signatures/certificates': async ({ services }, { room }) => {
    const user = await room.aSigner();
    return {
      body: {
        centreId: services.signing.centres()[0]?.id,
        keyIds: [toHex(user.certificate.subjectKeyId ?? user.certificate.serial)],
      },
    };
  },
  'POST /sign-in/signature': async (_, { room }) => answered(room, 'sign_in', (await bound(room)).user, null),
  'POST /registration/signature/read': async (_, { room }) =>
    answered(room, 'registration', await room.aSigner(), null),
  'POST /registration/signature': async ({ call }, { room }) => {
    const { body, caller } = await answered(room, 'registration', await room.aSigner(), null);
    const read = await call(caller, signer.readSignerRoute, { body });
    return { caller: null, body: { ticket: read.body.ticket } };
  },
  'POST /session/prove/signature': async (_, { room }) => {
    const { user, owner } = await bound(room);
    return answered(room, 'prove_again', user, owner);
  },
  'POST /signer-keys': async ({ db, sessionFor }, { room }) => {
    const { accountId } = await storeApplicant(db);
    return answered(room, 'bind', await room.aSigner(), await sessionFor(accountId));
  },
  'POST /applications/:applicationId/signature': once(async (cabinet, world) => {
    const { desk, ...scene } = await aDraft(world);
    const { manifest } = await readPackage(cabinet, desk);
    return { ...scene, body: { signature: await signatureOver(desk.signer, manifest) } };
  }),
  'DELETE /applications/:applicationId/signature': signedAnew,
  'GET /applications/:applicationId/container': once(signedDraft),
  'DELETE /signer-keys/:signerKeyId': async (_, { known, room }) => {
    const { owner, signerKeyId } = await bound(room);
    return { caller: owner, known: { ...known, signerKeyId } };
  },
  'GET /inbox/:applicationId/container': once(signedAndSent),
  'POST /inbox/:applicationId/decision/package': once(async (cabinet, world) => {
    const { desk, ...scene } = await aDraft(world);
    await sendDraft(cabinet, desk);
    return { ...scene, caller: await anOfficer(cabinet, desk.officeId) };
  }),
  'GET /applications/:applicationId/signature/report': once(signedDraft),
  'GET /applications/:applicationId/decision/container': once(decided('owner')),
  'GET /applications/:applicationId/decision/signature/report': once(decided('owner')),
  'GET /inbox/:applicationId/decision/container': once(decided('officer')),
  'GET /inbox/:applicationId/decision/signature/report': once(decided('officer')),
  'GET /inbox/:applicationId/signature/report': once(signedAndSent),
  'POST /signatures/revocation': async ({ clock }, { room }) => {
    const { ca, issueUser } = room.centre().centre;
    const { certificate } = await issueUser({ surname: 'Шевченко', givenName: 'Марія', kind: 'ecdsa' });
    const issuerSha256 = sha256Of(ca.certificate);
    return { body: { issuerSha256, serial: toHex(certificate.serial), at: clock.now().toISOString() } };
  },
};
