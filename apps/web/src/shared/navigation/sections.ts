import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { PageName } from './paths.ts';

type WordKey = Exclude<keyof TextsOf<'common'>['navigation'], 'messagesUnread'>;

export interface Section {
  readonly page: PageName;
  /** Its text in the common catalogue, under `navigation`. */
  readonly words: WordKey;
}

/** The bars of links, in order. A room adds a line when its page exists; the frames read nothing else. */
export const sections: Readonly<
  Record<'public' | 'cabinet' | 'officer' | 'administrator' | 'footer', readonly Section[]>
> = {
  public: [
    { page: 'home', words: 'home' },
    { page: 'services', words: 'services' },
  ],
  cabinet: [
    { page: 'overview', words: 'overview' },
    { page: 'applications', words: 'applications' },
    { page: 'documents', words: 'documents' },
    { page: 'services', words: 'services' },
    { page: 'messages', words: 'messages' },
    { page: 'profile', words: 'profile' },
    { page: 'security', words: 'security' },
  ],
  officer: [
    { page: 'inbox', words: 'officerInbox' },
    { page: 'groupMessage', words: 'groupMessage' },
  ],
  administrator: [
    { page: 'accounts', words: 'accounts' },
    { page: 'managedOffices', words: 'managedOffices' },
    { page: 'staff', words: 'staff' },
    { page: 'publishedServices', words: 'publishedServices' },
    { page: 'deadLetters', words: 'deadLetters' },
  ],
  footer: [
    { page: 'help', words: 'help' },
    { page: 'display', words: 'display' },
    { page: 'accessibility', words: 'accessibility' },
    { page: 'privacy', words: 'privacy' },
    { page: 'terms', words: 'terms' },
  ],
};
