import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as signatures from '@cabinet/contracts/signatures';
import { bindSignerRoute } from '@cabinet/contracts/signer-access';
import { toBase64, utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import type { IssuedUser } from '@cabinet/kep/testing/issue-user';
import { type ServedCentre, serveCentre } from '@cabinet/kep/testing/serve-centre';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';
import { writeTrustFolder } from '@cabinet/kep/testing/trust-folder';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { afterAll } from 'vitest';
import { type Answer, type Cabinet, type Caller, useCabinet } from './cabinet.ts';

/** A cabinet that trusts a centre of its own, served over loopback as real ones are. */
export interface SigningRoom {
  readonly cabinet: Cabinet;
  readonly centre: () => ServedCentre;
  /** Somebody with a certificate of the centre; Марія Іванівна Шевченко with a number of her own unless told. */
  readonly aSigner: (wishes?: Partial<Parameters<ServedCentre['centre']['issueUser']>[0]>) => Promise<IssuedUser>;
  /** Asks for a text to sign; the browser's cookie comes with it. */
  readonly challenge: (purpose: signatures.SigningPurpose, caller?: Caller | null) => Promise<AskedText>;
}

export interface AskedText {
  readonly id: string;
  readonly text: string;
  readonly cookie: string;
}

// One day has five thousand numbers: too few for hundreds of people not to meet.
const aBirthDate = (): string => new Date(Date.UTC(1940, 0, 1 + randomInt(20_000))).toISOString().slice(0, 10);

/** A signature over a text, as the browser sends it. */
export const signedBy = async ({ key, certificate }: IssuedUser, { id, text }: Pick<AskedText, 'id' | 'text'>) => ({
  challengeId: id as never,
  signature: toBase64(await signCades({ key, certificate, content: utf8(text), detached: true })),
});

export const cookieOf = (answer: Pick<Answer<never>, 'headers'>): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ');

interface Wishes {
  /** The centre gives keys to whoever asks. */
  readonly demo?: boolean;
  /** Settings of what else stands beside the centre. */
  readonly beside?: (centre: ServedCentre) => Promise<Readonly<Record<string, string>>>;
}

export function useSigning({ demo = false, beside }: Wishes = {}): SigningRoom {
  let served: ServedCentre | undefined;
  const directory = mkdtempSync(join(tmpdir(), 'cabinet-trust-'));
  const cabinet = useCabinet(async () => {
    served = await serveCentre(
      (baseUrl) => createTestCentre({ name: 'Тестовий КНЕДП', baseUrl, now: cabinet.clock.now }),
      demo ? { issuing: async () => undefined } : {},
    );
    await writeTrustFolder(directory, { centre: served.centre });
    const more = (await beside?.(served)) ?? {};
    return { KEP_DIRECTORY: directory, ...(demo && { KEP_DEMO_ISSUER: `${served.url}/issue` }), ...more };
  });
  afterAll(async () => {
    await served?.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  const centre = (): ServedCentre => {
    if (!served) throw new Error('The centre is not there before the tests');
    return served;
  };
  return {
    cabinet,
    centre,
    aSigner: (wishes = {}) =>
      centre().centre.issueUser({
        ...{ surname: 'Шевченко', givenName: 'Марія', patronymic: 'Іванівна', kind: 'dstu', qscd: true },
        taxId: aTaxId(aBirthDate(), 'female'),
        ...wishes,
      }),
    challenge: async (purpose, caller = null) => {
      const asked = await cabinet.call(caller, signatures.askChallengeRoute, { body: { purpose } });
      if (asked.status !== 201) throw new Error(`A challenge was refused: ${JSON.stringify(asked.body)}`);
      return { ...asked.body, cookie: cookieOf(asked) };
    },
  };
}

/** Lets a signer's key open the account of whoever is signed in. */
export async function bindKey({ cabinet, challenge }: SigningRoom, caller: Caller, user: IssuedUser) {
  const asked = await challenge('bind', caller);
  const body = await signedBy(user, asked);
  return cabinet.call(caller, bindSignerRoute, { body }, { cookie: `${caller.cookie}; ${asked.cookie}` });
}
