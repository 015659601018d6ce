import { decideAppealRoute } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { Decision } from '../components/RequestsAndDecision.tsx';
import { AppealForm } from '../forms.ts';
import { useDone } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** Another officer than the one who refused lets the refusal stand or sets it aside. */
export function AppealDecisionPage(): ReactNode {
  const text = useText('inbox').appeal;
  const reviewed = useReviewed();
  const { application } = reviewed;
  const { id: applicationId } = application;
  const done = useDone(applicationId);
  const form = useContractForm(AppealForm, {
    defaults: { reason: '' },
    words: { outcome: text.outcomeMissing, reason: text.reasonMissing },
    onSubmit: (answers, { idempotencyKey }) =>
      done('appealDecided', ({ version }) =>
        call(decideAppealRoute, { params: { applicationId }, body: { version, ...answers }, idempotencyKey }),
      ),
  });
  const complaint = application.timeline.findLast(({ act }) => act === 'appeal')?.text;
  const outcomes = (['upheld', 'set_aside'] as const).map((value) => ({
    value,
    text: text.outcomes[value],
    hint: text.outcomeHints[value],
  }));
  return (
    <ActPage
      reviewed={reviewed}
      needs={['upholdRefusal', 'setRefusalAside']}
      title={text.title}
      errors={<FormErrors form={form} />}
    >
      <Decision application={application} />
      <h2>{text.complaint}</h2>
      <InsetText>{complaint}</InsetText>
      <Form form={form} submit={text.submit}>
        <RadiosField form={form} name="outcome" label={text.outcome} choices={outcomes} />
        <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
        <WarningText>{text.warning}</WarningText>
      </Form>
    </ActPage>
  );
}
