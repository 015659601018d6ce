import { askRecoveryRoute, SignIn } from '@cabinet/contracts/identity';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { explainWait } from '../explain-wait.ts';
import { waitInWords } from '../rules.ts';
import { useProof, useProofOnFirstFocus } from '#shared/proof/use-proof.ts';

const Typed = z.object({ identifier: SignIn.shape.identifier });

interface Sent {
  readonly turn: number;
  readonly nextInSeconds: number;
}

/** Asks for a link to set a new password. The answer never tells whether there is such an account (B34). */
export function RecoveryPage(): ReactNode {
  const identity = useText('identity');
  const text = identity.recovery;
  const [sent, setSent] = useState<Sent>();
  const { waiting, withProof } = useProof();
  useProofOnFirstFocus();
  const form = useContractForm(Typed, {
    defaults: { identifier: '' },
    words: { identifier: identity.login.identifierMissing },
    onSubmit: async ({ identifier }) => {
      try {
        const { nextInSeconds } = await withProof((proof) => call(askRecoveryRoute, { body: { identifier, proof } }));
        setSent((before) => ({ turn: (before?.turn ?? 0) + 1, nextInSeconds }));
      } catch (trouble) {
        throw explainWait(trouble, identity.wait);
      }
    },
  });
  const banner = sent && (
    <NotificationBanner key={sent.turn} kind="success" title={text.sentTitle}>
      <p>{text.sent}</p>
      <p>{text.again(waitInWords(sent.nextInSeconds, identity.wait))}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} back={{ href: pathTo('login') }} banner={banner} errors={<FormErrors form={form} />}>
      <p>{text.lead}</p>
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="identifier"
          label={identity.login.identifier}
          hint={identity.login.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <p role="status">{waiting ? identity.proofWait : ''}</p>
      </Form>
      <h2>{text.noLetterTitle}</h2>
      <p>{text.noLetterText}</p>
      <Link href={pathTo('help')}>{text.help}</Link>
    </Page>
  );
}
