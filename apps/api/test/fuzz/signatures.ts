import type { SigningPurpose } from '@cabinet/contracts/signatures';
import * as signer from '@cabinet/contracts/signer-access';
import { toHex } from '@cabinet/kep/bytes';
import { sha256Of } from '@cabinet/kep/node/sha256';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { anOfficer, type Desk } from '../applications.ts';
import type { Caller } from '../cabinet.ts';
import { aReadyDesk, readPackage, type Signer, sendDraft, signAs, signatureOver } from '../signed-applications.ts';
import { aSignedDecision } from '../signed-decisions.ts';
import { bindKey, type SigningRoom, signedBy } from '../signing.ts';
import type { Prepare, SignedThings, World } from './scene.ts';

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
  const user = await room.aSigner({ surname: 'Тестенко' });
  const owner = await room.cabinet.sessionFor((await storeApplicant(room.cabinet.db)).accountId);
  await freshTurns(room);
  const key = await bindKey(room, owner, user);
  if (key.status !== 201) throw new Error(`Not bound: ${JSON.stringify(key.body)}`);
  return { user, owner, signerKeyId: key.body.id };
}

/** Applications of people with keys, made at once: the jobs that check a file are few then. */
export async function signedThings(room: SigningRoom): Promise<SignedThings> {
  const { cabinet } = room;
  const draft = await aReadyDesk(room);
  const sent = await aReadyDesk(room);
  await signAs(cabinet, sent, sent.signer);
  await sendDraft(cabinet, sent);
  const { desk: decided } = await aSignedDecision(room);
  return { draft, sent: { ...sent, officer: await anOfficer(cabinet, sent.officeId) }, decided };
}

const sceneOf = (known: World['known'], caller: Caller, { draft }: Desk) => ({
  ...{ caller, version: draft.version, known: { ...known, applicationId: draft.id } },
});

/** The draft, signed anew: one of the doors takes the signature off. */
const signedDraft: Prepare = async (cabinet, { signed: { draft }, known }) => {
  await signAs(cabinet, draft, draft.signer);
  return sceneOf(known, draft.owner, draft);
};

const sentOne: Prepare = async (_, { signed: { sent }, known }) => sceneOf(known, sent.officer, sent);

const decidedOne =
  (side: 'owner' | 'officer'): Prepare =>
  async (_, { signed: { decided }, known }) =>
    sceneOf(known, decided[side], decided);

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
    return { caller, body: { ticket: read.body.ticket } };
  },
  'POST /session/prove/signature': async (_, { room }) => {
    const { user, owner } = await bound(room);
    return answered(room, 'prove_again', user, owner);
  },
  'POST /signer-keys': async ({ db, sessionFor }, { room }) => {
    const { accountId } = await storeApplicant(db);
    return answered(room, 'bind', await room.aSigner({ surname: 'Тестенко' }), await sessionFor(accountId));
  },
  'POST /applications/:applicationId/signature': async (cabinet, { signed: { draft }, known }) => {
    const { manifest, version } = await readPackage(cabinet, draft);
    return {
      ...sceneOf(known, draft.owner, draft),
      version,
      body: { signature: await signatureOver(draft.signer, manifest) },
    };
  },
  'DELETE /applications/:applicationId/signature': signedDraft,
  'GET /applications/:applicationId/container': signedDraft,
  'DELETE /signer-keys/:signerKeyId': async (_, { known, room }) => {
    const { owner, signerKeyId } = await bound(room);
    return { caller: owner, known: { ...known, signerKeyId } };
  },
  'GET /inbox/:applicationId/container': sentOne,
  'POST /inbox/:applicationId/decision/package': sentOne,
  'GET /applications/:applicationId/signature/report': signedDraft,
  'GET /applications/:applicationId/decision/container': decidedOne('owner'),
  'GET /applications/:applicationId/decision/signature/report': decidedOne('owner'),
  'GET /inbox/:applicationId/decision/container': decidedOne('officer'),
  'GET /inbox/:applicationId/decision/signature/report': decidedOne('officer'),
  'GET /inbox/:applicationId/signature/report': sentOne,
  'POST /signatures/revocation': async ({ clock }, { room }) => {
    const { ca, issueUser } = room.centre().centre;
    const { certificate } = await issueUser({ surname: 'Шевченко', givenName: 'Марія', kind: 'ecdsa' });
    const issuerSha256 = sha256Of(ca.certificate);
    return { body: { issuerSha256, serial: toHex(certificate.serial), at: clock.now().toISOString() } };
  },
};
