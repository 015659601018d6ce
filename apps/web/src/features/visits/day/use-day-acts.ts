import { checkInRoute, type DayVisit, missRoute } from '@cabinet/contracts/reception';
import { visitProblems } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { addressOf } from './address.ts';

export interface DayActs {
  readonly press: Press;
  /** Number of the visit that was just marked as missed. */
  readonly missed: string | null;
  readonly checkIn: (visit: DayVisit) => void;
  readonly miss: (visit: DayVisit) => void;
}

const changedMeanwhile: ReadonlySet<string> = new Set([
  frequentProblems.staleVersion.code,
  visitProblems.notAllowedNow.code,
]);

/** «Прийшов» leads to the ticket to print, «Не прийшов» tells that it is noted. */
export const useDayActs = (): DayActs => {
  const text = useText('reception').list;
  const queries = useQueryClient();
  const navigate = useNavigate();
  // An officer of several offices goes on in the one whose day is shown.
  const office = useSearchParams()[0].get('office');
  const press = usePress();
  const [missed, setMissed] = useState<string | null>(null);
  const run = (act: () => Promise<void>): void =>
    press.press(async () => {
      setMissed(null);
      try {
        await act();
      } catch (refusal) {
        if (!(refusal instanceof ApiProblem && changedMeanwhile.has(refusal.code))) throw refusal;
        throw retold(refusal, { detail: text.changed });
      } finally {
        await queries.invalidateQueries({ queryKey: ['visits'] });
      }
    });
  return {
    press,
    missed,
    checkIn: ({ id: visitId, version }) =>
      run(async () => {
        const { ticket } = await call(checkInRoute, { params: { visitId }, body: { version } });
        await navigate(addressOf('walkIn', { office }), { state: { ticket } });
      }),
    miss: ({ id: visitId, version, number }) =>
      run(async () => {
        await call(missRoute, { params: { visitId }, body: { version } });
        setMissed(number);
      }),
  };
};
