import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiPrefix } from './request.ts';

interface Change {
  readonly room: string;
  readonly id?: string | undefined;
}

const changeIn = (text: string): Change | undefined => {
  try {
    const change: unknown = JSON.parse(text);
    const known = typeof change === 'object' && change !== null && 'room' in change && typeof change.room === 'string';
    return known ? (change as Change) : undefined;
  } catch {
    return undefined;
  }
};

/** What a change in a room alters on screen: the room itself, the overview made of all, and the count of unread messages. */
const concerned = (room: string): readonly (readonly string[])[] =>
  room === 'notifications' ? [[room], ['overview'], ['identity', 'session']] : [[room], ['overview']];

/** Listens to what changes on the server and asks anew for what is on screen; the browser reconnects by itself. */
export const useLiveChanges = (signedIn: boolean): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    const source = new EventSource(`${apiPrefix}/live`);
    source.addEventListener('changed', ({ data }: MessageEvent) => {
      const change = changeIn(String(data));
      if (!change) return;
      for (const queryKey of concerned(change.room)) void queries.invalidateQueries({ queryKey });
    });
    // Notices of the time without connection are lost, so everything on screen is asked anew.
    const missed = (): void => void queries.invalidateQueries();
    let wasReady = false;
    source.addEventListener('ready', () => {
      if (wasReady) missed();
      wasReady = true;
    });
    source.addEventListener('gap', missed);
    return () => source.close();
  }, [queries, signedIn]);
};
