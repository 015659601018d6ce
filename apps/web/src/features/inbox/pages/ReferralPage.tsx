import { issueReferralRoute, provisionProblems } from '@cabinet/contracts/provisions';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { retold } from '#shared/api/retold.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { ReferralForm } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { provisionQuery } from '../queries.ts';
import { useCaseStep } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** The electronic referral; before others in the queue only with a reason, which stays in the history. */
export function ReferralPage(): ReactNode {
  const { referral: text, reasonMissing } = useText('caseHandling');
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const { data: provision } = useSuspenseQuery(provisionQuery(applicationId));
  const step = useCaseStep(applicationId);
  const { code } = provisionProblems.notFirst;
  const explained = (refusal: unknown): unknown =>
    refusal instanceof ApiProblem && refusal.code === code
      ? retold(refusal, { errors: [{ pointer: '/outOfOrder', code, text: text.notFirst }] })
      : refusal;
  const form = useContractForm(ReferralForm, {
    defaults: { outOfOrder: '' },
    words: { outOfOrder: reasonMissing },
    onSubmit: async ({ outOfOrder }, { idempotencyKey }) => {
      const issue = ({ version }: { readonly version: number }) =>
        call(issueReferralRoute, {
          params: { applicationId },
          body: { version, outOfOrder: outOfOrder === '' ? null : outOfOrder },
          idempotencyKey,
        });
      try {
        await step('referred', issue);
      } catch (refusal) {
        throw explained(refusal);
      }
    },
  });
  const place = provision?.queue?.place ?? 1;
  return (
    <ActPage reviewed={reviewed} needs={['issueReferral']} title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      {place > 1 && <WarningText>{text.behind(place)}</WarningText>}
      <Form form={form} submit={text.submit}>
        <TextAreaField
          form={form}
          name="outOfOrder"
          label={text.outOfOrder}
          hint={text.outOfOrderHint}
          optional={place === 1}
        />
      </Form>
    </ActPage>
  );
}
