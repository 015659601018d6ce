import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValue, AttributeValues, ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Bilingual } from '@cabinet/contracts/service-definition';

/** What a product is held against. */
export interface ProductSurroundings {
  /** Of its class, in their order. */
  readonly attributes: readonly Attribute[];
  /** Media types of the files that are there, by id. */
  readonly files: ReadonlyMap<string, string>;
}

/** No measure of an assistive product, in whatever unit, comes near it. */
const most = 1_000_000;

const sides = ['uk', 'en'] as const;
const fault = (pointer: string, code: string, params?: FieldError['params']): FieldError => ({
  pointer,
  code,
  ...(params && { params }),
});

const missing = (words: Bilingual, pointer: string, code = 'catalogue.words_missing'): FieldError[] =>
  sides.flatMap((side) => (words[side].trim() === '' ? [fault(`${pointer}/${side}`, code)] : []));

/** Said in both languages or not at all. */
const halfSaid = (words: Bilingual, pointer: string): FieldError[] => {
  const faults = missing(words, pointer);
  return faults.length === sides.length ? [] : faults;
};

const numberFault = (value: AttributeValue): string | null => {
  if (typeof value !== 'number') return 'catalogue.value_number';
  return value < 0 || value > most ? 'catalogue.number_senseless' : null;
};

const choiceFault = (attribute: Attribute, value: AttributeValue): string | null => {
  const chosen = [value].flat();
  if (chosen.length === 0 || chosen.some((one) => typeof one !== 'string')) return 'catalogue.value_choice';
  const offered = new Set<unknown>(attribute.options.map((option) => option.value));
  if (new Set<unknown>(chosen).size < chosen.length) return 'catalogue.value_choice';
  return chosen.every((one) => offered.has(one)) ? null : 'catalogue.option_not_offered';
};

const valueFault = (attribute: Attribute, value: AttributeValue): string | null => {
  if (attribute.kind === 'number') return numberFault(value);
  if (attribute.kind === 'yesNo') return typeof value === 'boolean' ? null : 'catalogue.value_yes_no';
  if (attribute.kind === 'choice') return choiceFault(attribute, value);
  return typeof value === 'string' && value.trim() !== '' ? null : 'catalogue.value_text';
};

const valueFaults = (values: AttributeValues, { attributes }: ProductSurroundings, pointer: string): FieldError[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const attribute = attributes.find((one) => one.key === key);
    const code = attribute ? valueFault(attribute, value) : 'catalogue.attribute_not_of_class';
    return code === null ? [] : [fault(`${pointer}/${key}`, code)];
  });

type Variant = ProductDefinition['variants'][number];

const same = (one: AttributeValue | undefined, other: AttributeValue): boolean =>
  JSON.stringify([one].flat()) === JSON.stringify([other].flat());

/** Whether a make differs from the product in anything but its name. */
const saysSomething = ({ article, attributes, priceKopiykas }: Variant, product: ProductDefinition): boolean =>
  (article ?? '').trim() !== '' ||
  (priceKopiykas !== null && priceKopiykas !== product.priceKopiykas) ||
  Object.entries(attributes).some(([key, value]) => !same(product.attributes[key], value));

const variantFaults = (product: ProductDefinition, around: ProductSurroundings): FieldError[] =>
  product.variants.flatMap((variant, nth) => {
    const at = `/definition/variants/${nth}`;
    const silent = saysSomething(variant, product) ? [] : [fault(`${at}/name/uk`, 'catalogue.variant_says_nothing')];
    return [
      ...missing(variant.name, `${at}/name`),
      ...valueFaults(variant.attributes, around, `${at}/attributes`),
      ...silent,
    ];
  });

/** Some makes cost so much, of the others nobody knows: then one price has to stand for them. */
const priceFaults = ({ priceKopiykas, variants }: ProductDefinition): FieldError[] => {
  const priced = variants.filter((variant) => variant.priceKopiykas !== null).length;
  const isClear = priceKopiykas !== null || priced === 0 || priced === variants.length;
  return isClear ? [] : [fault('/definition/priceKopiykas', 'catalogue.price_of_some')];
};

const fileFaults = (
  held: readonly { readonly fileId: string }[],
  pointer: string,
  wrongKind: (mediaType: string) => string | null,
  { files }: ProductSurroundings,
): FieldError[] =>
  held.flatMap(({ fileId }, nth) => {
    const mediaType = files.get(fileId);
    const isTwice = held.findIndex((one) => one.fileId === fileId) < nth;
    const code =
      mediaType === undefined ? 'catalogue.file_unknown' : isTwice ? 'catalogue.file_twice' : wrongKind(mediaType);
    return code === null ? [] : [fault(`${pointer}/${nth}/fileId`, code)];
  });

const photoFaults = ({ photos }: ProductDefinition, around: ProductSurroundings): FieldError[] => [
  ...fileFaults(
    photos,
    '/definition/photos',
    (mediaType) => (mediaType.startsWith('image/') ? null : 'catalogue.file_not_picture'),
    around,
  ),
  ...photos.flatMap(({ alt }, nth) => missing(alt, `/definition/photos/${nth}/alt`, 'catalogue.alt_missing')),
];

const instructionFaults = ({ instructions }: ProductDefinition, around: ProductSurroundings): FieldError[] => [
  ...fileFaults(
    instructions,
    '/definition/instructions',
    (mediaType) => (mediaType === 'application/pdf' ? null : 'catalogue.file_not_pdf'),
    around,
  ),
  ...instructions.flatMap(({ title }, nth) => missing(title, `/definition/instructions/${nth}/title`)),
];

/** What keeps a product from being published, each with its place in the form; an empty list when nothing does. */
export const productFaults = (product: ProductDefinition, around: ProductSurroundings): FieldError[] => [
  ...missing(product.name, '/definition/name'),
  ...missing(product.summary, '/definition/summary'),
  ...halfSaid(product.compatibility, '/definition/compatibility'),
  ...valueFaults(product.attributes, around, '/definition/attributes'),
  ...priceFaults(product),
  ...variantFaults(product, around),
  ...photoFaults(product, around),
  ...instructionFaults(product, around),
];
