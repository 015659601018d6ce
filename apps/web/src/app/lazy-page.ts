import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { loadTexts, type Room } from '#shared/i18n/load-texts.ts';

export interface LazyPage {
  readonly Component: LazyExoticComponent<ComponentType>;
  /** Fetches code and texts ahead; a failure shows itself only when the page is opened. */
  readonly prefetch: () => void;
}

/** A page behind React.lazy: its code and the texts of its rooms are fetched side by side. */
export const lazyPage = <Name extends string>(
  rooms: readonly Room[],
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
): LazyPage => {
  const fetchAll = async (): Promise<{ default: ComponentType }> => {
    const texts = Promise.all(rooms.map((room) => loadTexts(room, currentLanguage())));
    const [module] = await Promise.all([load(), texts]);
    return { default: module[name] };
  };
  return { Component: lazy(fetchAll), prefetch: () => void fetchAll().catch(() => undefined) };
};
