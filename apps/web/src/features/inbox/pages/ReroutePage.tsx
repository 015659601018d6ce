import { rerouteApplicationRoute } from '@cabinet/contracts/case-handling';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { RerouteForm } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { CaseOffices } from '../components/CaseOffices.tsx';
import { caseOfficesQuery } from '../queries.ts';
import { useCaseStep } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** D8: to another office that does the same, with a reason that the applicant reads. */
export function ReroutePage(): ReactNode {
  const { reroute: text, reason, reasonMissing, readByApplicant } = useText('caseHandling');
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const { data: offices } = useSuspenseQuery(caseOfficesQuery(applicationId));
  const step = useCaseStep(applicationId);
  const form = useContractForm(RerouteForm, {
    defaults: { officeId: '' as never, reason: '' },
    words: {
      officeId: { 'field.required': text.officeMissing, 'field.format': text.officeMissing },
      reason: reasonMissing,
    },
    onSubmit: (answers, { idempotencyKey }) =>
      step(
        'rerouted',
        ({ version }) =>
          call(rerouteApplicationRoute, { params: { applicationId }, body: { version, ...answers }, idempotencyKey }),
        'gone',
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['reroute']} title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      {offices.reroute.length === 0 ? (
        <InsetText>{text.none}</InsetText>
      ) : (
        <Form form={form} submit={text.submit}>
          <CaseOffices form={form} name="officeId" label={text.office} offices={offices.reroute} />
          <TextAreaField form={form} name="reason" label={reason} hint={readByApplicant} />
          <WarningText>{text.warning}</WarningText>
        </Form>
      )}
    </ActPage>
  );
}
