/** The texts of pages that only staff open, by room: nobody else fetches this list. English is in english.ts too. */
export const staffCatalogues = {
  administration: () => import('./uk/administration.ts'),
  cardTopics: () => import('./uk/card-topics.ts'),
  consultationInbox: () => import('./uk/consultation-inbox.ts'),
  editing: () => import('./uk/editing.ts'),
  inbox: () => import('./uk/inbox.ts'),
  managedBodies: () => import('./uk/managed-bodies.ts'),
  managedClasses: () => import('./uk/managed-classes.ts'),
  managedProducts: () => import('./uk/managed-products.ts'),
  openingHours: () => import('./uk/opening-hours.ts'),
  productImports: () => import('./uk/product-imports.ts'),
  reception: () => import('./uk/reception.ts'),
  registry: () => import('./uk/registry.ts'),
  schedules: () => import('./uk/schedules.ts'),
  staffBar: () => import('./uk/staff-bar.ts'),
};
