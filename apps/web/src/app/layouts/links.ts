import { useText } from '#shared/i18n/texts.ts';
import { patterns } from '#shared/navigation/paths.ts';
import { type Section, sections } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import type { BarLink } from './NavigationBar.tsx';

/** Sections as links in the person's language; unread messages are counted in the words of their link. */
export const useLinks = (shown: readonly Section[]): readonly BarLink[] => {
  const { navigation } = useText('common');
  const unread = useActor()?.unreadMessages ?? 0;
  return shown.map(({ page, words }) => ({
    href: patterns[page],
    text: words === 'messages' && unread > 0 ? navigation.messagesUnread(unread) : navigation[words],
  }));
};

/** A15: what the public menu has and that of the cabinet has not. */
export const publicBesideCabinet: readonly Section[] = sections.public.filter(
  ({ page }) => !sections.cabinet.some((own) => own.page === page),
);
