import { askRecoveryRoute, SignIn } from '@cabinet/contracts/identity';
import { askPhoneRecoveryRoute } from '@cabinet/contracts/phone-access';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import type { AskedCode } from '../asked-code.ts';
import { explainWait } from '../explain-wait.ts';
import { signInWaysQuery } from '../queries.ts';
import { waitInWords } from '../rules.ts';
import { useProof, useProofOnFirstFocus } from '#shared/proof/use-proof.ts';

const Typed = z.object({
  identifier: SignIn.shape.identifier,
  by: z.enum(['letter', 'sms'], { error: 'field.choice' }),
});

interface Sent {
  readonly turn: number;
  readonly nextInSeconds: number;
}

/** Asks for a link or a code to set a new password. The answer never tells whether there is such an account (B34). */
export function RecoveryPage(): ReactNode {
  const identity = useText('identity');
  const text = identity.recovery;
  const byPhone = useText('phoneAccess').recovery;
  const { sms } = useSuspenseQuery(signInWaysQuery).data;
  const navigate = useNavigate();
  const [sent, setSent] = useState<Sent>();
  const { waiting, withProof } = useProof();
  useProofOnFirstFocus();
  const form = useContractForm(Typed, {
    // Nothing is chosen for the person where both are offered.
    defaults: { identifier: '', by: sms ? null : 'letter' } as Defaults<typeof Typed>,
    words: {
      identifier: identity.login.identifierMissing,
      by: { 'field.required': byPhone.byMissing, 'field.choice': byPhone.byMissing, 'field.format': byPhone.byMissing },
    },
    onSubmit: async ({ identifier, by }) => {
      try {
        if (by === 'sms') {
          const next = await withProof((proof) => call(askPhoneRecoveryRoute, { body: { identifier, proof } }));
          const state: AskedCode = { typed: identifier, ...next };
          return void (await navigate(pathTo('recoveryCode'), { state }));
        }
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
      <p>{sms ? byPhone.lead : text.lead}</p>
      <Form form={form} submit={sms ? byPhone.submit : text.submit}>
        <TextField
          form={form}
          name="identifier"
          label={identity.login.identifier}
          hint={identity.login.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        {sms && (
          <RadiosField
            form={form}
            name="by"
            label={byPhone.by}
            choices={[
              { value: 'letter', text: byPhone.letter },
              { value: 'sms', text: byPhone.sms },
            ]}
          />
        )}
        <p role="status">{waiting ? identity.proofWait : ''}</p>
      </Form>
      <h2>{text.noLetterTitle}</h2>
      <p>{text.noLetterText}</p>
      <Link href={pathTo('restore')}>{text.restore}</Link>
    </Page>
  );
}
