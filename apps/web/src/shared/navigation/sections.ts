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
    { page: 'consultations', words: 'consultations' },
    { page: 'documents', words: 'documents' },
    { page: 'visits', words: 'visits' },
    { page: 'services', words: 'services' },
    { page: 'messages', words: 'messages' },
    { page: 'profile', words: 'profile' },
    { page: 'security', words: 'security' },
  ],
  officer: [
    { page: 'inbox', words: 'officerInbox' },
    { page: 'inboxConsultations', words: 'consultations' },
    { page: 'reception', words: 'reception' },
    { page: 'schedules', words: 'schedules' },
    { page: 'groupMessage', words: 'groupMessage' },
  ],
  administrator: [
    { page: 'accounts', words: 'accounts' },
    { page: 'managedOffices', words: 'managedOffices' },
    { page: 'schedules', words: 'schedules' },
    { page: 'topics', words: 'topics' },
    { page: 'callPriorities', words: 'callPriorities' },
    { page: 'staff', words: 'staff' },
    { page: 'publishedServices', words: 'publishedServices' },
    { page: 'commonQuestions', words: 'commonQuestions' },
    { page: 'waits', words: 'waits' },
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
