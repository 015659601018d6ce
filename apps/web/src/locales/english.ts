import { marking } from '#shared/i18n/marking.ts';
import { spoken } from '#shared/i18n/spoken.ts';
import type { catalogues } from './catalogues.ts';
import type { staffCatalogues } from './staff-catalogues.ts';

// Ukrainian readers never fetch this file, nor what only pages in English need.
marking.spoken = spoken;

type Room = keyof typeof catalogues | keyof typeof staffCatalogues;

/** The same in English: fetched by who reads it. A room without its line is a type error. */
export const english: { readonly [R in Room]: () => Promise<{ readonly default: unknown }> } = {
  common: () => import('./en/common.ts'),
  demoKey: () => import('./en/demo-key.ts'),
  display: () => import('./en/display.ts'),
  home: () => import('./en/home.ts'),
  longText: () => import('./en/long-text.ts'),
  upload: () => import('./en/upload.ts'),
  siteSearch: () => import('./en/site-search.ts'),
  session: () => import('./en/session.ts'),
  site: () => import('./en/site.ts'),
  services: () => import('./en/services.ts'),
  catalogue: () => import('./en/catalogue.ts'),
  catalogueBodies: () => import('./en/catalogue-bodies.ts'),
  documents: () => import('./en/documents.ts'),
  applications: () => import('./en/applications.ts'),
  consultations: () => import('./en/consultations.ts'),
  consultationInbox: () => import('./en/consultation-inbox.ts'),
  overview: () => import('./en/overview.ts'),
  notifications: () => import('./en/notifications.ts'),
  staffBar: () => import('./en/staff-bar.ts'),
  inbox: () => import('./en/inbox.ts'),
  administration: () => import('./en/administration.ts'),
  cardTopics: () => import('./en/card-topics.ts'),
  registry: () => import('./en/registry.ts'),
  content: () => import('./en/content.ts'),
  editing: () => import('./en/editing.ts'),
  openingHours: () => import('./en/opening-hours.ts'),
  managedBodies: () => import('./en/managed-bodies.ts'),
  managedClasses: () => import('./en/managed-classes.ts'),
  productImports: () => import('./en/product-imports.ts'),
  feedback: () => import('./en/feedback.ts'),
  managedProducts: () => import('./en/managed-products.ts'),
  hall: () => import('./en/hall.ts'),
  reception: () => import('./en/reception.ts'),
  schedules: () => import('./en/schedules.ts'),
  identity: () => import('./en/identity.ts'),
  idGovUa: () => import('./en/id-gov-ua.ts'),
  codeAccess: () => import('./en/code-access.ts'),
  persons: () => import('./en/persons.ts'),
  programme: () => import('./en/programme.ts'),
  ownCard: () => import('./en/own-card.ts'),
  signing: () => import('./en/signing.ts'),
  status: () => import('./en/status.ts'),
  signedPapers: () => import('./en/signed-papers.ts'),
  signatures: () => import('./en/signatures.ts'),
  visitLinks: () => import('./en/visit-links.ts'),
  releases: () => import('./en/releases.ts'),
  visits: () => import('./en/visits.ts'),
};
