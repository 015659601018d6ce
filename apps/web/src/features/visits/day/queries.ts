import type { DeskId, OfficeId } from '@cabinet/contracts/ids';
import {
  countMissedRoute,
  findVisitRoute,
  listDayRoute,
  listDeskTimesRoute,
  readConsoleRoute,
  readHallRoute,
} from '@cabinet/contracts/reception';
import type { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import { listScreensRoute } from '@cabinet/contracts/screens';
import { readWaitsRoute, replayDayRoute } from '@cabinet/contracts/waits';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

// Keys begin with the room, so that live notices of visits ask anew for what is on screen.

/** Desks, topics and grounds of priority: they change seldom. */
export const hallQuery = (officeId: OfficeId) =>
  queryOptions({
    queryKey: ['schedules', 'hall', officeId],
    queryFn: ({ signal }) => call(readHallRoute, { params: { officeId }, signal }),
    staleTime: 60_000,
  });

export const dayQuery = (officeId: OfficeId) =>
  queryOptions({
    queryKey: ['visits', 'day', officeId],
    queryFn: ({ signal }) => call(listDayRoute, { params: { officeId }, signal }),
  });

export const foundQuery = (officeId: OfficeId, text: string) =>
  queryOptions({
    queryKey: ['visits', 'found', officeId, text],
    queryFn: ({ signal }) => call(findVisitRoute, { params: { officeId }, query: { text }, signal }),
    enabled: text !== '',
    gcTime: 0,
  });

export const consoleQuery = (deskId: DeskId) =>
  queryOptions({
    queryKey: ['visits', 'console', deskId],
    queryFn: ({ signal }) => call(readConsoleRoute, { params: { deskId }, signal }),
  });

export const screensQuery = (officeId: OfficeId) =>
  queryOptions({
    queryKey: ['visits', 'screens', officeId],
    queryFn: ({ signal }) => call(listScreensRoute, { params: { officeId }, signal }),
  });

/** What decides which times fit somebody at the desk. */
export interface DeskPlan {
  readonly topic: string;
  readonly channel: Channel;
  readonly needs: readonly PlaceNeed[];
  readonly pace: string;
  readonly date: string;
}

export const deskTimesQuery = (officeId: OfficeId, { needs, pace, ...plan }: DeskPlan) =>
  queryOptions({
    queryKey: ['visits', 'desk-times', officeId, plan, needs, pace],
    queryFn: ({ signal }) =>
      call(listDeskTimesRoute, { params: { officeId }, query: { ...plan, needs: needs.join(), pace }, signal }),
    enabled: plan.topic !== '' && plan.date !== '',
  });

export const missedQuery = (officeId: OfficeId, phone: string | null) =>
  queryOptions({
    queryKey: ['visits', 'missed', officeId, phone],
    queryFn: ({ signal }) => call(countMissedRoute, { params: { officeId }, body: { phone: phone ?? '' }, signal }),
    enabled: phone !== null,
  });

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly topic?: string | undefined;
}

export const waitsQuery = (officeId: OfficeId, { from, to, topic }: Period) =>
  queryOptions({
    queryKey: ['visits', 'waits', officeId, from, to, topic],
    queryFn: ({ signal }) =>
      call(readWaitsRoute, { params: { officeId }, query: { from, to, ...(topic && { topic }) }, signal }),
  });

export const replayQuery = (officeId: OfficeId, date: string) =>
  queryOptions({
    queryKey: ['visits', 'replay', officeId, date],
    queryFn: ({ signal }) => call(replayDayRoute, { params: { officeId, date }, signal }),
  });
