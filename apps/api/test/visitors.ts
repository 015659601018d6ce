import type { AnswerOf, BodyInputOf } from '@cabinet/contracts/http/route';
import { readChallengeRoute, readSessionRoute, registerRoute, signInRoute } from '@cabinet/contracts/identity';
import { keyOfLogin } from '@cabinet/contracts/login';
import { aWord } from '@cabinet/testkit/random';
import { solveChallenge, type Challenge as Task } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Answer, Cabinet, Caller } from './cabinet.ts';

/** A password that every rule accepts and no test shares with a real person. */
export const goodPassword = 'хмара-ґудзик-Трамвай-84';

type RegistrationForm = BodyInputOf<typeof registerRoute>['form'];

/** A registration form as a person fills it in. */
export const aRegistration = (more: Partial<RegistrationForm> = {}): RegistrationForm => {
  const login = more.login ?? aWord('vesna');
  return {
    login,
    password: goodPassword,
    passwordConfirmation: more.password ?? goodPassword,
    email: `${login}@example.ua`,
    name: { surname: 'Лисиченко', givenName: 'Марія', patronymic: 'Іванівна' },
    sex: 'female',
    acceptTerms: true,
    consent: true,
    ...more,
  };
};

/** Solves a fresh proof of work, as the browser does. */
export async function aProof(cabinet: Cabinet): Promise<string> {
  const { body } = await cabinet.call(null, readChallengeRoute);
  const challenge = body.challenge as unknown as Task;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** The cookies an answer gave, as a browser would send them back; `null` when it gave none. */
export const cookiesOf = (answer: { headers: Readonly<Record<string, unknown>> }): string | null => {
  const given = [answer.headers['set-cookie'] ?? []].flat() as string[];
  return given.length === 0 ? null : given.map((cookie) => cookie.split(';')[0]).join('; ');
};

/** A caller with nothing but the cookies of an answer. */
export const callerWith = (cookie: string | null): Caller => ({
  accountId: '',
  personId: null,
  cookie: cookie ?? '',
  formToken: '',
});

/** Registers a person; the caller holds the session the answer gave. */
export async function registered(
  cabinet: Cabinet,
  more: Partial<RegistrationForm> = {},
): Promise<{ caller: Caller; form: RegistrationForm; accountId: string; answer: Answer<typeof registerRoute> }> {
  const form = aRegistration(more);
  const answer = await cabinet.call(null, registerRoute, { body: { form, proof: await aProof(cabinet) } });
  if (answer.status !== 201) throw new Error(`Registration was refused: ${JSON.stringify(answer.body)}`);
  const account = await cabinet.db.account.findUniqueOrThrow({ where: { loginKey: keyOfLogin(form.login) } });
  return { caller: callerWith(cookiesOf(answer)), form, accountId: account.id, answer };
}

/** Signs in through the door; the caller holds whatever cookies came back. */
export async function signedIn(
  cabinet: Cabinet,
  asked: BodyInputOf<typeof signInRoute>,
  headers: Record<string, string> = {},
): Promise<{ caller: Caller; answer: Answer<typeof signInRoute> }> {
  const answer = await cabinet.call(null, signInRoute, { body: asked }, headers);
  return { caller: callerWith(cookiesOf(answer)), answer };
}

/** Who the caller is now. */
export const sessionOf = async (cabinet: Cabinet, caller: Caller | null): Promise<AnswerOf<typeof readSessionRoute>> =>
  (await cabinet.call(caller, readSessionRoute)).body;

/** The problem of an answer that is one, also where the good answer has no body. */
export const problemIn = ({
  body,
}: {
  body: unknown;
}): { code?: string; errors?: { pointer: string; code: string }[] } => (body ?? {}) as { code?: string };
