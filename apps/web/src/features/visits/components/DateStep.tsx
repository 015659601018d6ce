import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { openDrawsQuery } from '#shared/releases/open-draws-query.ts';
import { OpenDraws } from '#shared/releases/OpenDraws.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { addressOf, type Plan } from '../plan.ts';
import { freeDaysQuery } from '../free-queries.ts';
import { heldAt } from '../held.ts';
import { keepInHistory } from '../keep-in-history.ts';
import { withHeldDay } from '../times.ts';
import { planAt, useTakeTime } from '../use-take-time.ts';
import { holdQuery } from '#shared/visits/visits-query.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { Alternatives } from './Alternatives.tsx';
import { DayList, dayListId } from './DayList.tsx';
import { NoPlaces } from './NoPlaces.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { BeforeBooking } from './BeforeBooking.tsx';
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
  const taking = useTakeTime('date');
  // Beside the days, not after them.
  usePrefetchQuery(openDrawsQuery(plan));
  const { items, first } = useSuspenseQuery(freeDaysQuery(plan)).data;
  const days = withHeldDay(items, heldAt(useSuspenseQuery(holdQuery).data, plan));
  const [chosen, choose] = useState<string | null>(plan.date || null);
  if (days.length === 0)
    return (
      <StepPage step="date" plan={plan} before={<BeforeBooking plan={plan} />} title={text.date.title} act={taking}>
        <OpenDraws words={text.draws} {...plan} />
        <NoPlaces plan={plan} />
      </StepPage>
    );
  const send = (): void => {
    const day = days.find(({ date }) => date === chosen);
    const from = chosen === plan.date ? plan.from : '';
    if (!day) return void taking.refuse([{ fieldId: dayListId, text: text.date.missing }]);
    const known = { ...plan, date: day.date, from };
    keepInHistory(addressOf('date', known));
    void navigate(addressOf('time', known));
  };
  return (
    <StepPage step="date" plan={plan} before={<BeforeBooking plan={plan} />} title={text.date.title} act={taking}>
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
            <Button
              look="secondary"
              busy={taking.busy}
              aria-describedby="first-hint"
              onClick={() => taking.take(plan, first.from)}
            >
              {text.date.first(when.moment(first.from))}
            </Button>
            <Hint id="first-hint">{text.date.firstHint}</Hint>
          </>
        )
      )}
      <OpenDraws words={text.draws} {...plan} />
      <StepForm onSubmit={send} busy={taking.busy}>
        <DayList days={days} chosen={chosen} error={taking.at(dayListId)} onChoose={choose} />
      </StepForm>
    </StepPage>
  );
}
