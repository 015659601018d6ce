import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { freeDaysQuery, freeTimesQuery } from '../free-queries.ts';
import { useAct } from '../use-act.ts';
import { useMoving } from '../use-moving.ts';
import { dateOf } from '../times.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { ActFrame } from './ActFrame.tsx';
import { DayList, dayListId } from './DayList.tsx';
import { StepForm } from './StepForm.tsx';

/** The first page of moving a visit: another day, or the first free time at once. */
export function MoveDay(): ReactNode {
  const text = useText('visits');
  const when = useWhen();
  const navigate = useNavigate();
  const act = useAct();
  const { visit, fitting, date, isNow, isOffered, home, addressOf } = useMoving();
  const { items, first } = useSuspenseQuery(freeDaysQuery(fitting)).data;
  const isOwn = first !== null && isNow(first.from);
  const { data: same } = useQuery({ ...freeTimesQuery(fitting, first ? dateOf(first.from) : ''), enabled: isOwn });
  // Another desk may be free at the very time of the visit: the next one is the first to move to.
  const nearest = isOwn ? same?.items.find(({ from }) => !isNow(from)) : first;
  const [chosen, choose] = useState<string | null>(date || null);
  if (!isOffered) return <Navigate replace to={home} />;
  const send = (): void => {
    const day = items.find((one) => one.date === chosen);
    if (day) void navigate(addressOf('move-time', { date: day.date }));
    else act.refuse([{ fieldId: dayListId, text: text.date.missing }]);
  };
  return (
    <ActFrame title={text.move.dayTitle} back={home} act={act}>
      <Lead>{text.move.now(when.moment(visit.from))}</Lead>
      {nearest && (
        <LinkButton look="secondary" href={addressOf('move-check', { date: dateOf(nearest.from), from: nearest.from })}>
          {text.date.first(when.moment(nearest.from))}
        </LinkButton>
      )}
      {items.length > 0 ? (
        <StepForm onSubmit={send}>
          <DayList days={items} chosen={chosen} error={act.at(dayListId)} onChoose={choose} />
        </StepForm>
      ) : (
        <InsetText>
          <p>{text.date.none}</p>
        </InsetText>
      )}
    </ActFrame>
  );
}
