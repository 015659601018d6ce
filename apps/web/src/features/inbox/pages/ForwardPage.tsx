import { forwardApplicationRoute } from '@cabinet/contracts/case-handling';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { ForwardForm } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { CaseOffices } from '../components/CaseOffices.tsx';
import { UndecidedDocuments } from '../components/UndecidedDocuments.tsx';
import { caseOfficesQuery } from '../queries.ts';
import { useCaseStep } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** The office that received the case hands it to a branch of the Fund, which decides. */
export function ForwardPage(): ReactNode {
  const text = useText('caseHandling').forward;
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const { data: offices } = useSuspenseQuery(caseOfficesQuery(applicationId));
  const step = useCaseStep(applicationId);
  const form = useContractForm(ForwardForm, {
    defaults: { officeId: '' as never },
    words: { officeId: { 'field.required': text.officeMissing, 'field.format': text.officeMissing } },
    onSubmit: ({ officeId }, { idempotencyKey }) =>
      step('forwarded', ({ version }) =>
        call(forwardApplicationRoute, { params: { applicationId }, body: { version, officeId }, idempotencyKey }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['forward']} title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <UndecidedDocuments application={reviewed.application} />
      {offices.forward.length === 0 ? (
        <InsetText>{text.none}</InsetText>
      ) : (
        <Form form={form} submit={text.submit}>
          <CaseOffices
            form={form}
            name="officeId"
            label={text.office}
            hint={text.officeHint}
            offices={offices.forward}
          />
          <WarningText>{text.warning}</WarningText>
        </Form>
      )}
    </ActPage>
  );
}
