import type { Attribute } from '@cabinet/contracts/catalogue';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { productFaults } from '@cabinet/domain/product-faults';

/** What is said of a product, and where it belongs. */
export interface Placed {
  readonly classCode: string;
  readonly manufacturerId: string;
  readonly definition: ProductDefinition;
}

export interface KnownClass {
  readonly attributeKeys: readonly string[];
  /** No class that is shown lies below it. */
  readonly isLast: boolean;
}

/** What it is held against. */
export interface Standing {
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Those that are shown. */
  readonly classes: ReadonlyMap<string, KnownClass>;
  /** Ids of the makers that work. */
  readonly working: ReadonlySet<string>;
  /** Media types of the files that are there, by id. */
  readonly files: ReadonlyMap<string, string>;
}

const classFaults = (own: KnownClass | undefined): FieldError[] => {
  if (own?.isLast) return [];
  return [{ pointer: '/classCode', code: own ? 'catalogue.class_not_last' : 'catalogue.class_unknown' }];
};

/** What keeps a product from being where it is; pointers lead into the form. */
export const placeFaults = (
  { classCode, manufacturerId }: Pick<Placed, 'classCode' | 'manufacturerId'>,
  { classes, working }: Pick<Standing, 'classes' | 'working'>,
): FieldError[] => [
  ...classFaults(classes.get(classCode)),
  ...(working.has(manufacturerId) ? [] : [{ pointer: '/makerId', code: 'catalogue.maker_unknown' }]),
];

/** Everything that keeps what is written from being published; pointers lead into the form. */
export function faultsOf(placed: Placed, around: Standing): FieldError[] {
  const own = around.classes.get(placed.classCode);
  const attributes = (own?.attributeKeys ?? []).flatMap((key) => around.attributes.get(key) ?? []);
  const faults = productFaults(placed.definition, { attributes, files: around.files });
  return [
    ...placeFaults(placed, around),
    // What a product of a wrong class may say, only the right one knows.
    ...(own?.isLast ? faults : faults.filter(({ pointer }) => !pointer.includes('/attributes/'))),
  ];
}
