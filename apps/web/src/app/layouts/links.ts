import { useText } from '#shared/i18n/texts.ts';
import { patterns } from '#shared/navigation/paths.ts';
import type { Section } from '#shared/navigation/sections.ts';
import { useActor } from '#shared/session/session.ts';
import type { BarLink } from './NavigationBar.tsx';

/** Sections as links in the person's language; unread messages are counted in the words of their link. */
export const useLinks = (sections: readonly Section[]): readonly BarLink[] => {
  const { navigation } = useText('common');
  const unread = useActor()?.unreadMessages ?? 0;
  return sections.map(({ page, words }) => ({
    href: patterns[page],
    text: words === 'messages' && unread > 0 ? navigation.messagesUnread(unread) : navigation[words],
  }));
};
