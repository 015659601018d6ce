import commonUk from './uk/common.ts';

/**
 * Which texts belong to which room. Add one line for a room; its files are uk/<room>.ts and en/<room>.ts.
 * Only `common` in Ukrainian comes with the first load: the frame of every page needs it.
 */
export const catalogues = {
  common: { uk: () => Promise.resolve({ default: commonUk }), en: () => import('./en/common.ts') },
  display: { uk: () => import('./uk/display.ts'), en: () => import('./en/display.ts') },
  home: { uk: () => import('./uk/home.ts'), en: () => import('./en/home.ts') },
  longText: { uk: () => import('./uk/long-text.ts'), en: () => import('./en/long-text.ts') },
  upload: { uk: () => import('./uk/upload.ts'), en: () => import('./en/upload.ts') },
  services: { uk: () => import('./uk/services.ts'), en: () => import('./en/services.ts') },
  documents: { uk: () => import('./uk/documents.ts'), en: () => import('./en/documents.ts') },
  applications: { uk: () => import('./uk/applications.ts'), en: () => import('./en/applications.ts') },
  consultations: { uk: () => import('./uk/consultations.ts'), en: () => import('./en/consultations.ts') },
  consultationInbox: {
    uk: () => import('./uk/consultation-inbox.ts'),
    en: () => import('./en/consultation-inbox.ts'),
  },
  overview: { uk: () => import('./uk/overview.ts'), en: () => import('./en/overview.ts') },
  notifications: { uk: () => import('./uk/notifications.ts'), en: () => import('./en/notifications.ts') },
  inbox: { uk: () => import('./uk/inbox.ts'), en: () => import('./en/inbox.ts') },
  administration: { uk: () => import('./uk/administration.ts'), en: () => import('./en/administration.ts') },
  hall: { uk: () => import('./uk/hall.ts'), en: () => import('./en/hall.ts') },
  reception: { uk: () => import('./uk/reception.ts'), en: () => import('./en/reception.ts') },
  schedules: { uk: () => import('./uk/schedules.ts'), en: () => import('./en/schedules.ts') },
  identity: { uk: () => import('./uk/identity.ts'), en: () => import('./en/identity.ts') },
  persons: { uk: () => import('./uk/persons.ts'), en: () => import('./en/persons.ts') },
  visitLinks: { uk: () => import('./uk/visit-links.ts'), en: () => import('./en/visit-links.ts') },
  releases: { uk: () => import('./uk/releases.ts'), en: () => import('./en/releases.ts') },
  visits: { uk: () => import('./uk/visits.ts'), en: () => import('./en/visits.ts') },
};
