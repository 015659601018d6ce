import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { DecisionAnswers } from '../components/DecisionAnswers.tsx';
import { LetterPreview } from '../components/LetterPreview.tsx';
import type { DecisionForm } from '../forms.ts';
import { useDecisionDraft } from '../use-decision-draft.ts';
import { useReviewed } from '../use-reviewed.ts';
import { useSendDecision } from '../use-send-decision.ts';
import { decisions } from './DecisionPage.tsx';

/** Nothing is asked any more, only confirmed. */
const Confirmation = z.object({});

/** The last look at a decision: the answers, and the letter as the applicant will read it. */
export function DecisionCheckPage(): ReactNode {
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const [draft, keep] = useDecisionDraft(applicationId);
  // The draft of the arrival: once sent it is forgotten, while this page may still be here for a moment.
  const [arrived] = useState(draft);
  if (!arrived) return <Navigate replace to={staffPathTo('inboxDecision', { applicationId })} />;
  return <Check reviewed={reviewed} draft={arrived} onSent={() => keep(null)} />;
}

interface Props {
  readonly reviewed: ReturnType<typeof useReviewed>;
  readonly draft: DecisionForm;
  readonly onSent: () => void;
}

function Check({ reviewed, draft, onSent }: Props): ReactNode {
  const text = useText('inbox').decision;
  const { application } = reviewed;
  const { send } = useSendDecision(application, draft);
  const form = useContractForm(Confirmation, {
    defaults: {},
    onSubmit: async (_nothing, { idempotencyKey }) => {
      await send({ idempotencyKey });
      onSent();
    },
  });
  return (
    <ActPage reviewed={reviewed} needs={decisions} title={text.checkTitle} errors={<FormErrors form={form} />}>
      <DecisionAnswers application={application} draft={draft} />
      <LetterPreview application={application} draft={draft} />
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.submit}>
        {null}
      </Form>
      <h2>{text.sign.title}</h2>
      <p>{text.sign.gives}</p>
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('inboxDecisionSign', { applicationId: application.id })}>
          {text.sign.open}
        </LinkButton>
      </Actions>
    </ActPage>
  );
}
