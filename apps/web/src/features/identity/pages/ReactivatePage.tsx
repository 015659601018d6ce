import { reactivateRoute } from '@cabinet/contracts/security';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { useEnter } from '../use-enter.ts';

const Agreement = z.object({
  consent: z.boolean().check(z.refine((agreed) => agreed, { error: 'identity.consent_not_given' })),
});

/** Wakes a resting account, with the consent given anew. */
export function ReactivatePage(): ReactNode {
  const identity = useText('identity');
  const text = identity.reactivate;
  const queries = useQueryClient();
  const { enter } = useEnter();
  const form = useContractForm(Agreement, {
    defaults: { consent: false },
    onSubmit: async (_answers, { idempotencyKey }) => {
      const session = await call(reactivateRoute, { body: { consent: true }, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['identity', 'security'] });
      await enter(session);
    },
  });
  return (
    <Page title={text.title} errors={<FormErrors form={form} />}>
      <p>{text.what}</p>
      <LinkList items={[{ href: pathTo('privacy'), text: identity.register.privacyLink }]} />
      <Form form={form} submit={text.submit}>
        <CheckboxField
          form={form}
          name="consent"
          label={identity.register.consent}
          hint={identity.register.consentHint}
        />
      </Form>
    </Page>
  );
}
