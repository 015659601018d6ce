import { moveVisitRoute } from '@cabinet/contracts/visits';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { useMoving } from '../use-moving.ts';
import { useVisitAct } from '../use-visit-act.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { ActFrame } from './ActFrame.tsx';
import { Alternatives } from './Alternatives.tsx';
import { StepForm } from './StepForm.tsx';

/** The one confirmation of a move; when somebody was faster, the visit stays where it was and other times are offered. */
export function MoveCheck(): ReactNode {
  const { from, isNow, isOffered, home, addressOf } = useMoving();
  // Looked at once: afterwards the visit is at this time indeed.
  const [isMove] = useState(from !== '' && !isNow(from));
  if (!isOffered) return <Navigate replace to={home} />;
  return !isMove ? <Navigate replace to={addressOf('move', {})} /> : <Check />;
}

function Check(): ReactNode {
  const { move, rows } = useText('visits');
  const say = useBilingual();
  const when = useWhen();
  const { visit, date, from, isNow, home, addressOf } = useMoving();
  const act = useVisitAct(visit, 'moved');
  const others = act.alternatives?.filter((time) => !isNow(time.from));
  const params = { visitId: visit.id };
  const moveTo = (time: string): void => {
    const body = { version: visit.version, officeId: visit.office.id, from: time };
    act.send(body, (idempotencyKey) => call(moveVisitRoute, { params, body, idempotencyKey }));
  };
  const keep = (
    <LinkButton look="secondary" href={home}>
      {move.keep}
    </LinkButton>
  );
  return (
    <ActFrame title={move.checkTitle} back={addressOf('move-time', { date, from })} act={act}>
      <SummaryList
        rows={[
          { term: rows.topic, value: say(visit.topic.name) },
          { term: rows.office, value: say(visit.office.name) },
          { term: move.oldTime, value: when.moment(visit.from) },
          ...(others ? [] : [{ term: move.newTime, value: when.moment(from) }]),
        ]}
      />
      {others ? (
        <Alternatives times={others} act={act} submit={move.toThis} beside={keep} onTake={moveTo} />
      ) : (
        <StepForm onSubmit={() => moveTo(from)} submit={move.confirm} busy={act.busy} beside={keep} />
      )}
    </ActFrame>
  );
}
