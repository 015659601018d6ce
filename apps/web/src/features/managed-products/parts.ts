import type { Attribute, ClassSummary } from '@cabinet/contracts/catalogue';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { ManagedProduct, ProductForm } from '@cabinet/contracts/managed-products';
import { productFaults } from '@cabinet/domain/product-faults';
import { productMachine } from '@cabinet/domain/workflows/product';
import { productRevisionMachine } from '@cabinet/domain/workflows/product-revision';

/** The pages on which a product is written, in order. */
export const parts = ['about', 'attributes', 'price', 'photos', 'instructions'] as const;
export type Part = (typeof parts)[number];

/** Where a remark is mended: a part, or one make by its place. */
export type Place = Part | { readonly variant: number };

const partOf: Readonly<Record<string, Part>> = {
  attributes: 'attributes',
  priceKopiykas: 'price',
  photos: 'photos',
  instructions: 'instructions',
};

/** The page that holds the field of a remark. */
export const placeOf = (pointer: string): Place => {
  const [, , field = '', nth] = pointer.split('/');
  if (field === 'variants') return { variant: Number(nth) };
  return partOf[field] ?? 'about';
};

export const isSamePlace = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a product says now, as it is sent whole. */
export const formOf = ({ classCode, makerId, definition }: ManagedProduct): ProductForm => ({
  classCode,
  makerId,
  definition,
});

/** Whether anything may be written of it now: not while it is with a reviewer, nor once it is deleted. */
export const mayWrite = ({ state, open }: Pick<ManagedProduct, 'state' | 'open'>): boolean =>
  !productMachine.states[state].final && (!open || productRevisionMachine.acts.write.from.includes(open.state));

/** Whether products belong right there: a class with none below it. */
export const isLastClass = (classes: readonly ClassSummary[], code: string): boolean =>
  classes.some((one) => one.code === code) && !classes.some(({ parent }) => parent === code);

/** What a product is held against here; the server looks at its files and its maker once more. */
export interface Known {
  readonly attributes: readonly Attribute[];
  readonly classes: readonly ClassSummary[];
}

const classFaults = (code: string, { classes }: Known): FieldError[] => {
  if (!classes.some((one) => one.code === code)) return [{ pointer: '/classCode', code: 'catalogue.class_unknown' }];
  return isLastClass(classes, code) ? [] : [{ pointer: '/classCode', code: 'catalogue.class_not_last' }];
};

/** What is left to be mended before it can be sent, as far as this device knows. */
export const faultsOf = ({ classCode, definition }: ProductForm, known: Known): FieldError[] => {
  const { photos, instructions } = definition;
  const files = new Map([
    ...photos.map(({ fileId }) => [fileId, 'image/jpeg'] as const),
    ...instructions.map(({ fileId }) => [fileId, 'application/pdf'] as const),
  ]);
  return [...classFaults(classCode, known), ...productFaults(definition, { attributes: known.attributes, files })];
};
