import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { ActPage } from '../components/ActPage.tsx';
import { CardChoice } from '../components/CardChoice.tsx';
import { GroundFields } from '../components/GroundFields.tsx';
import { HearingNeeded } from '../components/Hearing.tsx';
import { UndecidedDocuments } from '../components/UndecidedDocuments.tsx';
import { DecisionForm } from '../forms.ts';
import { useDecisionDraft } from '../use-decision-draft.ts';
import { useReviewed } from '../use-reviewed.ts';

const outcomes = ['approved', 'refused', 'closed'] as const;
const actOf = { approved: 'approve', refused: 'refuse', closed: 'close' } as const;
export const decisions: readonly string[] = ['approve', 'refuse', 'close'];

/** F9, O2: writes a decision; it is checked on the next page before it is sent. */
export function DecisionPage(): ReactNode {
  const { decision: text, likelyCards } = useText('inbox');
  const navigate = useNavigate();
  const reviewed = useReviewed();
  const { application } = reviewed;
  const { id: applicationId } = application;
  const [draft, keep] = useDecisionDraft(applicationId);
  const form = useContractForm(DecisionForm, {
    defaults: {
      ...(draft ?? { forIncompleteness: false, groundChoice: '', groundText: '', cardChoice: '', reason: '' }),
      asksCard: (application.likelyCards ?? []).length > 0,
    },
    words: {
      outcome: text.outcomeMissing,
      reason: text.reasonMissing,
      groundChoice: text.groundMissing,
      groundText: text.groundTextMissing,
      cardChoice: { 'registry.keep_one': likelyCards.choiceMissing },
    },
    onSubmit: async (answers) => {
      keep(answers);
      await navigate(staffPathTo('inboxDecisionCheck', { applicationId }));
    },
  });
  // Which decisions there are depends on the office and on whether the applicant was heard (rules.ts of the API).
  const [offered] = useState(() => {
    const now = outcomes.filter((outcome) => application.acts.includes(actOf[outcome]));
    return now.length > 0 ? now : outcomes;
  });
  const choices = offered.map((value) => ({ value, text: text.outcomes[value], hint: text.outcomeHints[value] }));
  return (
    <ActPage reviewed={reviewed} needs={decisions} title={text.title} errors={<FormErrors form={form} />}>
      <UndecidedDocuments application={application} />
      <HearingNeeded application={application} />
      <Form form={form} submit={text.next}>
        <RadiosField form={form} name="outcome" label={text.outcome} choices={choices} />
        <GroundFields form={form} application={application} />
        <CardChoice form={form} application={application} />
        <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={8} />
      </Form>
    </ActPage>
  );
}
