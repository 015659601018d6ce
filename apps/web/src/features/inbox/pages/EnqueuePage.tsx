import { enqueueRoute, OutOfTurn } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { EnqueueForm } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { useCaseStep } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

const turns = ['none', ...OutOfTurn.options] as const;

/** An approved need waits for money: by the day of registration, or out of turn where the law says so. */
export function EnqueuePage(): ReactNode {
  const { enqueue: text, reasonMissing, readByApplicant } = useText('caseHandling');
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const step = useCaseStep(applicationId);
  const form = useContractForm(EnqueueForm, {
    defaults: { reason: '' },
    words: { reason: reasonMissing, turn: text.turnMissing },
    onSubmit: ({ reason, turn }, { idempotencyKey }) =>
      step('queued', ({ version }) =>
        call(enqueueRoute, {
          params: { applicationId },
          body: { version, reason, outOfTurn: turn === 'none' ? null : turn },
          idempotencyKey,
        }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['enqueue']} title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit}>
        <TextAreaField form={form} name="reason" label={text.reason} hint={readByApplicant} />
        <RadiosField
          form={form}
          name="turn"
          label={text.turn}
          choices={turns.map((value) => ({ value, text: text.turns[value] }))}
        />
      </Form>
    </ActPage>
  );
}
