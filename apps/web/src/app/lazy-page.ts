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

const Nothing = (): null => null;

/** A part of a page that the rest can do without: where its code does not arrive, nothing stands in its place. */
export const optional = <Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  const part = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: Nothing };
    }
  });
  // What React makes of it takes the same properties.
  return part as unknown as ComponentType<Props>;
};
