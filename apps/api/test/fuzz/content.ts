import { storeContent } from '@cabinet/testkit/content';
import type { Prepare } from './scene.ts';

/** A banner of the officer's own centre, in the state the act begins from. */
const banner =
  (state: 'draft' | 'published'): Prepare =>
  async ({ db }, { known, officeId }) => ({
    version: 1,
    known: { ...known, itemId: await storeContent(db, { kind: 'banner', officeId, state }) },
  });

const news: Prepare = async ({ db }, { known }) => ({
  known: { ...known, itemId: await storeContent(db, { kind: 'news' }) },
});

const one = '/managed-content/:itemId';

/** What must be there before the doors of content accept an honest request. */
export const contentScenes: Readonly<Record<string, Prepare>> = {
  'GET /content/:itemId': news,
  [`GET ${one}`]: banner('draft'),
  [`GET ${one}/revisions/:revision`]: banner('draft'),
  [`PUT ${one}/draft`]: banner('published'),
  [`POST ${one}/publish`]: banner('draft'),
  [`POST ${one}/unpublish`]: banner('published'),
};
