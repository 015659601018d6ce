import { aCane } from '@cabinet/testkit/managed-products';
import type { Known } from './known.ts';

const version = 1;
const reasons = { reasonUk: 'Так сказав виробник', reasonEn: 'The maker said so' };

const form = ({ classCode, makerId }: Pick<Known, 'classCode' | 'makerId'>) => ({
  classCode,
  makerId,
  definition: aCane(),
});

/** A body that its contract accepts, for every door of products for editors. */
export const productBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /managed-products': (known) => form(known),
  'PUT /managed-products/:productId/draft': (known) => ({ version, product: form(known) }),
  'POST /managed-products/:productId/review': () => ({ version }),
  'POST /managed-products/:productId/publication': () => ({ version }),
  'POST /managed-products/:productId/return': () => ({ version, reason: 'Немає ціни' }),
  'POST /managed-products/:productId/state': () => ({ version, act: 'discontinue', ...reasons }),
};

/** What the doors must be asked. */
export const productSearches: Readonly<Record<string, () => string>> = {
  'DELETE /managed-products/:productId/draft': () => '?version=1',
};
