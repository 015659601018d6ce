import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import type { DecisionForm } from '../forms.ts';
import { useGround } from '../use-decision-draft.ts';

interface Props {
  readonly application: ReviewedApplication;
  readonly draft: DecisionForm;
}

/** What was decided on the page before, with a way back to each answer. */
export function DecisionAnswers({ application, draft }: Props): ReactNode {
  const { decision: text, likelyCards: cards } = useText('inbox');
  const { yes, no } = useText('common');
  const ground = useGround(application)(draft);
  const changeHref = staffPathTo('inboxDecision', { applicationId: application.id });
  const refusal =
    draft.outcome === 'refused'
      ? [{ term: text.incompleteRow, value: draft.forIncompleteness ? yes : no, changeHref }]
      : [];
  const chosen = (application.likelyCards ?? []).find(({ id }) => id === draft.cardChoice);
  const card =
    draft.outcome === 'approved' && draft.asksCard
      ? [
          {
            term: cards.choice,
            value: chosen ? cards.renew(formatPersonName(chosen), chosen.number) : cards.open,
            changeHref,
          },
        ]
      : [];
  return (
    <>
      <h2>{text.answersTitle}</h2>
      <SummaryList
        rows={[
          { term: text.outcomeRow, value: text.outcomes[draft.outcome], changeHref },
          ...(ground === null ? [] : [{ term: text.groundRow, value: ground, changeHref }]),
          ...refusal,
          ...card,
          { term: text.reasonRow, value: draft.reason, changeHref },
        ]}
      />
    </>
  );
}
