import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { applicationStates } from '@cabinet/domain/workflows/application-states';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useActor } from '#shared/session/session.ts';
import { Card, Hint } from '#shared/ui/layout.tsx';
import type { DecisionForm } from '../forms.ts';
import { countLongSentences } from '../rules.ts';
import { useGround } from '../use-decision-draft.ts';

interface Props {
  readonly application: ReviewedApplication;
  readonly draft: DecisionForm;
}

/** The decision as the applicant will meet it in the cabinet. */
export function LetterPreview({ application, draft }: Props): ReactNode {
  const text = useText('inbox').decision;
  const say = useBilingual();
  const ground = useGround(application)(draft);
  const actor = useActor();
  const { label, next } = applicationStates[draft.outcome];
  const long = countLongSentences(draft.reason);
  return (
    <>
      <h2>{text.letterTitle}</h2>
      {long > 0 && <Hint>{text.longSentences(long)}</Hint>}
      <Card>
        <p>{text.letterResult(application.number, say(label).toLocaleLowerCase())}</p>
        <p>{text.letterReason(draft.reason)}</p>
        {ground && <p>{text.letterGround(ground)}</p>}
        {actor && <p>{text.letterBy(actor.displayName)}</p>}
        <p>{say(next)}</p>
      </Card>
    </>
  );
}
