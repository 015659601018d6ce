import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { freeTimesQuery } from '../free-queries.ts';
import { useAct } from '../use-act.ts';
import { useMoving } from '../use-moving.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { ActFrame } from './ActFrame.tsx';
import { StepForm } from './StepForm.tsx';
import { TimeList, timeListId } from './TimeList.tsx';

/** The second page of moving a visit: another time on the chosen day. */
export function MoveTime(): ReactNode {
  const { date, isOffered, home, addressOf } = useMoving();
  if (!isOffered) return <Navigate replace to={home} />;
  return date === '' ? <Navigate replace to={addressOf('move', {})} /> : <Times />;
}

function Times(): ReactNode {
  const text = useText('visits');
  const when = useWhen();
  const navigate = useNavigate();
  const act = useAct();
  const { fitting, date, from, isNow, addressOf } = useMoving();
  const { items } = useSuspenseQuery(freeTimesQuery(fitting, date)).data;
  // Another desk may be free at the very time of the visit.
  const times = items.filter((one) => !isNow(one.from));
  const [chosen, choose] = useState<string | null>(from || null);
  const send = (): void => {
    const time = times.find((one) => one.from === chosen);
    if (time) void navigate(addressOf('move-check', { date, from: time.from }));
    else act.refuse([{ fieldId: timeListId, text: text.time.missing }]);
  };
  const days = addressOf('move', { date });
  return (
    <ActFrame title={text.move.timeTitle} back={days} act={act}>
      <Lead>{when.day(date)}</Lead>
      {times.length > 0 ? (
        <StepForm onSubmit={send}>
          <TimeList times={times} chosen={chosen} error={act.at(timeListId)} onChoose={choose} />
        </StepForm>
      ) : (
        <>
          <InsetText>
            <p>{text.time.none}</p>
          </InsetText>
          <LinkButton href={days}>{text.time.another}</LinkButton>
        </>
      )}
    </ActFrame>
  );
}
