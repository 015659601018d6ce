import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { holdQuery } from '#shared/visits/visits-query.ts';
import { addressOf, type Plan } from '../plan.ts';
import { freeTimesQuery } from '../free-queries.ts';
import { heldAt } from '../held.ts';
import { withHeldTime } from '../times.ts';
import { useTakeTime } from '../use-take-time.ts';
import { Alternatives } from './Alternatives.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { StepForm } from './StepForm.tsx';
import { StepPage } from './StepPage.tsx';
import { TimeList, timeListId } from './TimeList.tsx';

interface Props {
  readonly plan: Plan;
}

/** I4: the times of a day; going on holds the chosen one. */
export function TimeStep({ plan }: Props): ReactNode {
  const text = useText('visits');
  const taking = useTakeTime('time');
  const { items, holdMinutes } = useSuspenseQuery(freeTimesQuery(plan, plan.date)).data;
  const times = withHeldTime(items, heldAt(useSuspenseQuery(holdQuery).data, plan), plan.date);
  const [chosen, choose] = useState<string | null>(plan.from || null);
  const send = (): void => {
    if (chosen && times.some(({ from }) => from === chosen)) taking.take(plan, chosen);
    else taking.refuse([{ fieldId: timeListId, text: text.time.missing }]);
  };
  return (
    <StepPage step="time" plan={plan} title={text.time.title} act={taking}>
      {taking.needsSignIn && <SignInFirst plan={{ ...plan, from: chosen ?? '' }} />}
      {taking.alternatives && (
        <Alternatives
          times={taking.alternatives}
          act={taking}
          submit={text.taken.choose}
          onTake={(from) => taking.take(plan, from)}
        />
      )}
      {times.length > 0 ? (
        <StepForm onSubmit={send} busy={taking.busy}>
          <Lead>{text.time.lead(text.minutes(holdMinutes))}</Lead>
          <TimeList times={times} chosen={chosen} error={taking.at(timeListId)} onChoose={choose} />
        </StepForm>
      ) : (
        <>
          <InsetText>
            <p>{text.time.none}</p>
          </InsetText>
          <LinkButton href={addressOf('date', plan)}>{text.time.another}</LinkButton>
        </>
      )}
    </StepPage>
  );
}
