import type { QueuePlace } from '@cabinet/contracts/screens';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { chime } from './voice.ts';

type Alert = 'near' | 'called';

/** What is worth an alert at this place: two are left, or it is their turn. */
export const alertAt = ({ state, ahead }: Pick<QueuePlace, 'state' | 'ahead'>): Alert | null => {
  if (state === 'called') return 'called';
  return state === 'waiting' && ahead <= 2 ? 'near' : null;
};

/** Alerts once when two are left and once when called; a signal besides, when the person wants one. */
export const useTurnAlert = (place: QueuePlace, signal: boolean): void => {
  const text = useText('hall').place;
  const say = useBilingual();
  const announce = useAnnounce();
  const told = useRef(new Set<Alert>());
  const alert = alertAt(place);
  const tell = useEffectEvent(() => {
    if (alert === null || told.current.has(alert)) return;
    told.current.add(alert);
    announce(alert === 'called' && place.desk ? text.called(say(place.desk)) : text.near, 'now');
    if (!signal) return;
    navigator.vibrate?.([300, 150, 300]);
    void chime();
  });
  // Watched on purpose: a new place may be the one to tell of
  useEffect(() => tell(), [alert]);
};
