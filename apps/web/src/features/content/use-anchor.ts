import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import type { ContentList } from './use-content-list.ts';

const uuid = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * Leads to the item that the address names behind its #, as a browser does on a page that is there whole: rows are
 * fetched until it stands, then its heading takes the focus. Back, Forward and reload return to where the person was.
 */
export const useAnchor = ({ items, growth: { hasMore, busy, onMore } }: ContentList): void => {
  const { hash, key } = useLocation();
  const isReturn = useNavigationType() === 'POP' && key !== String(performance.timeOrigin);
  const led = useRef('');
  const id = isReturn ? undefined : uuid.exec(hash)?.[1];
  const isThere = id !== undefined && items.some((item) => item.id === id);
  const mustFetch = id !== undefined && !isThere && hasMore && !busy;
  useEffect(() => {
    if (mustFetch) onMore();
  }, [mustFetch, onMore]);
  useEffect(() => {
    if (!isThere || led.current === key) return;
    led.current = key;
    const heading = document.getElementById(id);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }, [isThere, id, key]);
};
