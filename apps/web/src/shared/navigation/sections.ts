import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { PageName } from './paths.ts';

type WordKey = Exclude<keyof TextsOf<'common'>['navigation'], 'messagesUnread'>;

export interface Section {
  readonly page: PageName;
  /** Its text in the common catalogue, under `navigation`. */
  readonly words: WordKey;
}

/** The bars of links, in order. A room adds a line when its page exists; the frames read nothing else. */
export const sections: Readonly<Record<'public' | 'cabinet' | 'footer', readonly Section[]>> = {
  public: [
    { page: 'home', words: 'home' },
    { page: 'offices', words: 'offices' },
    { page: 'services', words: 'services' },
    { page: 'catalogue', words: 'catalogue' },
    { page: 'law', words: 'law' },
    { page: 'news', words: 'news' },
    { page: 'questions', words: 'questions' },
  ],
  cabinet: [
    { page: 'overview', words: 'overview' },
    { page: 'applications', words: 'applications' },
    { page: 'consultations', words: 'consultations' },
    { page: 'documents', words: 'documents' },
    { page: 'visits', words: 'visits' },
    { page: 'services', words: 'services' },
    { page: 'catalogue', words: 'catalogue' },
    { page: 'messages', words: 'messages' },
    { page: 'profile', words: 'profile' },
    { page: 'security', words: 'security' },
  ],
  footer: [
    { page: 'help', words: 'help' },
    { page: 'display', words: 'display' },
    { page: 'accessibility', words: 'accessibility' },
    { page: 'privacy', words: 'privacy' },
    { page: 'terms', words: 'terms' },
    { page: 'status', words: 'status' },
    { page: 'verify', words: 'verify' },
  ],
};
