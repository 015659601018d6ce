import commonUk from './uk/common.ts';

/**
 * Which texts belong to which room. Add one line for a room here and one in english.ts; its files are uk/<room>.ts and
 * en/<room>.ts. Texts of staff alone are in staff-catalogues.ts. Only `common` in Ukrainian comes with the first load:
 * the frame of every page needs it.
 */
export const catalogues = {
  common: () => Promise.resolve({ default: commonUk }),
  demoKey: () => import('./uk/demo-key.ts'),
  display: () => import('./uk/display.ts'),
  home: () => import('./uk/home.ts'),
  longText: () => import('./uk/long-text.ts'),
  upload: () => import('./uk/upload.ts'),
  siteSearch: () => import('./uk/site-search.ts'),
  session: () => import('./uk/session.ts'),
  site: () => import('./uk/site.ts'),
  services: () => import('./uk/services.ts'),
  catalogue: () => import('./uk/catalogue.ts'),
  catalogueBodies: () => import('./uk/catalogue-bodies.ts'),
  documents: () => import('./uk/documents.ts'),
  applications: () => import('./uk/applications.ts'),
  caseClock: () => import('./uk/case-clock.ts'),
  provisions: () => import('./uk/provisions.ts'),
  cardTopics: () => import('./uk/card-topics.ts'),
  consultations: () => import('./uk/consultations.ts'),
  overview: () => import('./uk/overview.ts'),
  notifications: () => import('./uk/notifications.ts'),
  content: () => import('./uk/content.ts'),
  feedback: () => import('./uk/feedback.ts'),
  hall: () => import('./uk/hall.ts'),
  identity: () => import('./uk/identity.ts'),
  recoveries: () => import('./uk/recoveries.ts'),
  phoneAccess: () => import('./uk/phone-access.ts'),
  idGovUa: () => import('./uk/id-gov-ua.ts'),
  codeAccess: () => import('./uk/code-access.ts'),
  persons: () => import('./uk/persons.ts'),
  programme: () => import('./uk/programme.ts'),
  ownCard: () => import('./uk/own-card.ts'),
  extracts: () => import('./uk/extracts.ts'),
  devices: () => import('./uk/devices.ts'),
  signing: () => import('./uk/signing.ts'),
  status: () => import('./uk/status.ts'),
  signedPapers: () => import('./uk/signed-papers.ts'),
  signatures: () => import('./uk/signatures.ts'),
  visitLinks: () => import('./uk/visit-links.ts'),
  releases: () => import('./uk/releases.ts'),
  visits: () => import('./uk/visits.ts'),
};
