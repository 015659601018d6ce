import type { DeskId } from '@cabinet/contracts/ids';
import {
  callNextRoute,
  type DayVisit,
  finishRoute,
  missRoute,
  recallRoute,
  serveRoute,
  transferRoute,
} from '@cabinet/contracts/reception';
import { visitProblems } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { consoleQuery } from './queries.ts';

const routes = { recall: recallRoute, serve: serveRoute, finish: finishRoute, miss: missRoute } as const;
export type QuickAct = keyof typeof routes;

interface ConsoleActs {
  readonly press: Press;
  /** What was just done, in words, and how many acts there were: the same words twice are said twice. */
  readonly news: { readonly words: string; readonly turn: number } | null;
  readonly next: () => void;
  readonly act: (name: QuickAct, visit: DayVisit) => void;
  readonly transfer: (visit: DayVisit, to: { readonly deskId: DeskId | null; readonly topic: string | null }) => void;
}

const changedMeanwhile: ReadonlySet<string> = new Set([
  frequentProblems.staleVersion.code,
  visitProblems.notAllowedNow.code,
]);

/** The acts of a clerk at a desk; after each the desk is read anew and the news is told. */
export const useConsole = (deskId: DeskId): ConsoleActs => {
  const text = useText('reception').desk;
  const queries = useQueryClient();
  const press = usePress();
  const [news, setNews] = useState<ConsoleActs['news']>(null);
  const run = (doIt: () => Promise<string>): void =>
    press.press(async () => {
      try {
        const words = await doIt();
        await queries.invalidateQueries({ queryKey: ['visits'] });
        setNews((before) => ({ words, turn: (before?.turn ?? 0) + 1 }));
      } catch (refusal) {
        await queries.invalidateQueries({ queryKey: ['visits'] });
        if (!(refusal instanceof ApiProblem && changedMeanwhile.has(refusal.code))) throw refusal;
        throw retold(refusal, { detail: text.stale });
      }
    });
  return {
    press,
    news,
    next: () =>
      run(async () => {
        const state = await call(callNextRoute, { params: { deskId } });
        queries.setQueryData(consoleQuery(deskId).queryKey, state);
        return state.current ? text.news.called(state.current.ticket ?? '') : text.news.nobody;
      }),
    act: (name, { id: visitId, version, ticket }) =>
      run(async () => {
        await call(routes[name], { params: { visitId }, body: { version } });
        return text.news[name](ticket ?? '');
      }),
    transfer: ({ id: visitId, version, ticket }, to) =>
      run(async () => {
        await call(transferRoute, { params: { visitId }, body: { version, ...to } });
        return text.news.transfer(ticket ?? '');
      }),
  };
};
