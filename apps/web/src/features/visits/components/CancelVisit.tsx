import { cancelVisitRoute, type Visit } from '@cabinet/contracts/visits';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { useVisit } from '../visit-queries.ts';
import { useVisitAct } from '../use-visit-act.ts';
import { ActFrame } from './ActFrame.tsx';
import { useMainRows } from './VisitFacts.tsx';

/** I9: one question, then the time is free for others. */
export function CancelVisit(): ReactNode {
  const visit = useVisit();
  // Looked at once: afterwards this page itself leads on, with the news.
  const [isOffered] = useState(visit.acts.includes('cancel'));
  if (!isOffered) return <Navigate replace to={pathTo('visit', { visitId: visit.id })} />;
  return <Question visit={visit} />;
}

function Question({ visit }: { readonly visit: Visit }): ReactNode {
  const text = useText('visits').cancel;
  const rows = useMainRows(visit);
  const act = useVisitAct(visit, 'cancelled');
  const params = { visitId: visit.id };
  const back = pathTo('visit', params);
  const cancel = (): void => {
    const body = { version: visit.version };
    act.send(body, (idempotencyKey) => call(cancelVisitRoute, { params, body, idempotencyKey }));
  };
  return (
    <ActFrame title={text.title} back={back} act={act}>
      <SummaryList rows={rows} />
      <WarningText>{text.text}</WarningText>
      <Actions>
        <Button look="warning" busy={act.busy} onClick={cancel}>
          {text.confirm}
        </Button>
        <LinkButton look="secondary" href={back}>
          {text.keep}
        </LinkButton>
      </Actions>
    </ActFrame>
  );
}
