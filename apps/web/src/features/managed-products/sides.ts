import type { Difference } from '@cabinet/contracts/managed-products';
import type { Bilingual } from '@cabinet/contracts/service-definition';

type Side = keyof Bilingual;
const sides: readonly Side[] = ['uk', 'en'];

/** Said by the catalogue itself, alike in both languages: one of them tells all. */
const ready = /^(?:classCode|makerId|priceKopiykas|attributes\/)/;

/**
 * The languages in which words of a difference are worth showing: of what editors write those that are another than
 * before, of the rest the language of the page.
 */
export const sidesShown = (
  { field, before, after }: Pick<Difference, 'field' | 'before' | 'after'>,
  language: Side,
): readonly Side[] => {
  if (ready.test(field)) return [language];
  const changed = sides.filter((side) => before?.[side] !== after?.[side]);
  const words = after ?? before;
  return changed.length > 1 && words?.uk === words?.en ? ['uk'] : changed;
};
