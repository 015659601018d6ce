import { identityProblems, type Session, SignIn, signInRoute } from '@cabinet/contracts/identity';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { chooseDevice } from '#shared/api/local-copy.ts';
import { isProblem } from '#shared/api/problem.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { explainWait } from './explain-wait.ts';
import { useProof } from '#shared/proof/use-proof.ts';

const Typed = z.object({
  identifier: SignIn.shape.identifier,
  password: SignIn.shape.password,
  sharedDevice: z.boolean(),
});

interface Options {
  /** Known already when somebody signs in again. */
  readonly identifier?: string | undefined;
  readonly onSession: (session: Session) => Promise<void>;
  /** The password was right, but the account is blocked; the reason as staff gave it, or null. */
  readonly onBlocked: (reason: string | null) => Promise<void>;
}

interface SignInForm {
  readonly form: ContractForm<typeof Typed>;
  /** The device solves the task that guards against guessing. */
  readonly proofWaiting: boolean;
}

/** The form of signing in; a proof of work is brought only when the server asks for one (B48). */
export const useSignIn = ({ identifier = '', onSession, onBlocked }: Options): SignInForm => {
  const text = useText('identity');
  const { waiting, withProof } = useProof();
  const knock = async (body: z.infer<typeof Typed>): Promise<Session> => {
    try {
      return await call(signInRoute, { body });
    } catch (trouble) {
      if (!isProblem(trouble, identityProblems.proofNeeded)) throw trouble;
      return withProof((proof) => call(signInRoute, { body: { ...body, proof } }));
    }
  };
  const form = useContractForm(Typed, {
    defaults: { identifier, password: '', sharedDevice: false },
    words: { identifier: text.login.identifierMissing, password: text.login.passwordMissing },
    onSubmit: async (answers) => {
      try {
        const session = await knock(answers);
        await chooseDevice(answers.sharedDevice);
        await onSession(session);
      } catch (trouble) {
        if (!isProblem(trouble, identityProblems.blocked)) throw explainWait(trouble, text.wait);
        const { reason } = trouble.facts;
        await onBlocked(typeof reason === 'string' ? reason : null);
      }
    },
  });
  return { form, proofWaiting: waiting };
};
