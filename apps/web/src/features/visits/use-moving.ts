import type { Visit } from '@cabinet/contracts/visits';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { pathTo } from '#shared/navigation/paths.ts';
import type { Fitting } from './free-queries.ts';
import { useVisit } from './visit-queries.ts';

type Page = 'move' | 'move-time' | 'move-check';

interface Moving {
  readonly visit: Visit;
  readonly fitting: Fitting;
  /** The new day and the new time, as the address has them; empty while they are not chosen. */
  readonly date: string;
  readonly from: string;
  /** Whether the visit is at this time already: moving it there is no move. */
  readonly isNow: (from: string) => boolean;
  /** False when it was too late, or nothing to move, when the page opened. */
  readonly isOffered: boolean;
  /** The page of the visit itself. */
  readonly home: string;
  readonly addressOf: (page: Page, chosen: { readonly date?: string; readonly from?: string }) => string;
}

/** Moving a visit: day, time, one confirmation. The old time stays until the new one is certain. */
export const useMoving = (): Moving => {
  const visit = useVisit();
  const [parameters] = useSearchParams();
  const [isOffered] = useState(visit.acts.includes('move'));
  const { id: visitId, topic, office, channel, needs, pace } = visit;
  return {
    visit,
    fitting: { topic: topic.code, office: office.id, channel, needs, pace },
    date: parameters.get('date') ?? '',
    from: parameters.get('from') ?? '',
    isNow: (from) => Date.parse(from) === Date.parse(visit.from),
    isOffered,
    home: pathTo('visit', { visitId }),
    addressOf: (act, chosen) => `${pathTo('visitAct', { visitId, act })}?${new URLSearchParams(chosen)}`,
  };
};
