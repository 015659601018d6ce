/** Every topic of a card, in the order of its form. Apart from their schemas: a page that only names them carries none. */
export const cardTopics = [
  'person',
  'numbers',
  'document',
  'addresses',
  'contacts',
  'displaced',
  'categories',
  'disability',
  'programme',
  'representatives',
  'social',
  'payment',
] as const;
export type CardTopicName = (typeof cardTopics)[number];
