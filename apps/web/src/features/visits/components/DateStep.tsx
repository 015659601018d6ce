import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { addressOf, type Plan } from '../plan.ts';
import { freeDaysQuery } from '../free-queries.ts';
import { holdQuery } from '../queries.ts';
import { withHeldDay } from '../times.ts';
import { planAt, useTakeTime } from '../use-take-time.ts';
import { useWhen } from '../use-when.ts';
import { Alternatives } from './Alternatives.tsx';
import { DayList, dayListId } from './DayList.tsx';
import { NoPlaces } from './NoPlaces.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { StepForm } from './StepForm.tsx';
import { StepPage } from './StepPage.tsx';

interface Props {
  readonly plan: Plan;
}

/** I3, I14: the first free time a press away, and the days that have places. */
export function DateStep({ plan }: Props): ReactNode {
  const text = useText('visits');
  const when = useWhen();
  const navigate = useNavigate();
  const taking = useTakeTime();
  const { items, first } = useSuspenseQuery(freeDaysQuery(plan)).data;
  const days = withHeldDay(items, useSuspenseQuery(holdQuery).data);
  const [chosen, choose] = useState<string | null>(plan.date || null);
  if (days.length === 0)
    return (
      <StepPage step="date" plan={plan} title={text.date.title} act={taking}>
        <NoPlaces plan={plan} />
      </StepPage>
    );
  const send = (): void => {
    const day = days.find(({ date }) => date === chosen);
    const from = chosen === plan.date ? plan.from : '';
    if (day) void navigate(addressOf('time', { ...plan, date: day.date, from }));
    else taking.refuse([{ fieldId: dayListId, text: text.date.missing }]);
  };
  return (
    <StepPage step="date" plan={plan} title={text.date.title} act={taking}>
      {taking.needsSignIn && first && <SignInFirst plan={planAt(plan, first.from)} />}
      {taking.alternatives ? (
        <Alternatives
          times={taking.alternatives}
          act={taking}
          submit={text.taken.choose}
          onTake={(from) => taking.take(plan, from)}
        />
      ) : (
        first && (
          <>
            <Button look="secondary" busy={taking.busy} onClick={() => taking.take(plan, first.from)}>
              {text.date.first(when.moment(first.from))}
            </Button>
            <Hint>{text.date.firstHint}</Hint>
          </>
        )
      )}
      <StepForm onSubmit={send} busy={taking.busy}>
        <DayList days={days} chosen={chosen} error={taking.at(dayListId)} onChoose={choose} />
      </StepForm>
    </StepPage>
  );
}
