/** The rooms of the house: the nouns that folders, tables of names, events and live notices share. A test compares them. */
export const rooms = [
  'identity',
  'signatures',
  'persons',
  'registry',
  'places',
  'administration',
  'services',
  'documents',
  'applications',
  'schedules',
  'visits',
  'releases',
  'catalogue',
  'consultations',
  'content',
  'feedback',
  'notifications',
  'status',
  'overview',
  'site',
] as const;
export type Room = (typeof rooms)[number];
