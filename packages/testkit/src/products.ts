import { randomInt } from 'node:crypto';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { Database } from '@cabinet/db/open-database';
import { anId } from './random.ts';

const words = (uk: string, en = uk) => ({ uk, en });

/** A definition with nothing in it but a name. */
export const aProduct = (
  over: Partial<ProductDefinition> & { readonly name: ProductDefinition['name'] },
): ProductDefinition => ({
  summary: words('', ''),
  attributes: {},
  priceKopiykas: null,
  variants: [],
  photos: [],
  instructions: [],
  compatibility: words('', ''),
  ...over,
});

/** A small tree: manual wheelchairs with their attributes, canes, and two makers in two oblasts. */
export async function storeShelves(db: Database): Promise<{ makers: readonly [string, string] }> {
  await db.productGroup.createMany({
    data: [
      { code: 'MV', nameUk: 'Засоби для пересування', nameEn: 'Means of movement', position: 1 },
      { code: 'MB', nameUk: 'Засоби для ходьби', nameEn: 'Walking products', position: 2 },
    ],
  });
  await db.productAttribute.createMany({
    data: [
      {
        key: 'seatWidthCm',
        nameUk: 'Ширина сидіння',
        nameEn: 'Seat width',
        kind: 'number',
        unitUk: 'см',
        unitEn: 'cm',
        position: 1,
      },
      {
        key: 'drive',
        nameUk: 'Привід',
        nameEn: 'Drive',
        kind: 'choice',
        options: [
          { value: 'handrim', name: words('ручний', 'handrim') },
          { value: 'attendant', name: words('супроводжувачем', 'attendant') },
        ],
        position: 2,
      },
      { key: 'foldable', nameUk: 'Складається', nameEn: 'Foldable', kind: 'yesNo', position: 3 },
      { key: 'colour', nameUk: 'Колір', nameEn: 'Colour', kind: 'text', position: 4 },
    ],
  });
  const aClass = (code: string, parentCode: string | null, name: ReturnType<typeof words>) => ({
    code,
    parentCode,
    nameUk: name.uk,
    nameEn: name.en,
    isoStanding: 'confirmed',
  });
  const leaf = { channel: 'decree321', channelBasis: 'likely', termQuantity: 1, termYears: 4, termBasis: 'assumed' };
  const chair = { ...leaf, groupCode: 'MV', returnable: true, helps: ['moving_outdoors', 'sitting'] };
  await db.productClass.createMany({
    data: [
      aClass('12', null, words('Засоби для пересування', 'Personal mobility')),
      {
        ...aClass('12 03', '12', words('Засоби для ходьби однією рукою', 'Walking products for one hand')),
        groupCode: 'MB',
      },
      { ...aClass('12 22', '12', words('Крісла колісні ручні', 'Manual wheelchairs')), groupCode: 'MV' },
    ],
  });
  await db.productClass.createMany({
    data: [
      {
        ...aClass('12 03 03', '12 03', words('Палиці та тростини', 'Walking sticks')),
        ...leaf,
        groupCode: 'MB',
        popular: ['ціпок'],
        helps: ['walking'],
        attributeKeys: ['colour'],
      },
      {
        ...aClass('12 22 03', '12 22', words('Крісла колісні з ручним приводом', 'Handrim wheelchairs')),
        ...chair,
        popular: ['візок', 'інвалідний візок'],
        attributeKeys: ['seatWidthCm', 'drive', 'foldable', 'colour'],
      },
      {
        ...aClass('12 22 18', '12 22', words('Крісла-каталки', 'Push wheelchairs')),
        ...chair,
        cipher: 'КК.1',
        termYears: 2,
        attributeKeys: ['seatWidthCm', 'drive', 'foldable'],
      },
    ],
  });
  await db.place.createMany({
    data: [
      { code: 'UA05000000000010236', category: 'O', name: 'Вінницька', path: '', searchName: 'вінницька' },
      { code: 'UA46000000000026241', category: 'O', name: 'Львівська', path: '', searchName: 'львівська' },
    ],
    skipDuplicates: true,
  });
  const makers = [anId(), anId()] as const;
  const maker = (id: string, name: ReturnType<typeof words>, oblasts: string[]) => ({
    id,
    nameUk: name.uk,
    nameEn: name.en,
    legalForm: 'company',
    edrpou: String(99_000_000 + randomInt(999_999)),
    placeCode: oblasts[0] ?? '',
    addressUk: 'вул. Вигадана, 1',
    addressEn: 'Vyhadana St 1',
    phone: '+380000000001',
    email: 'maker@example.org',
    services: ['manufacture'],
    oblasts,
    hours: [],
    access: [],
  });
  await db.manufacturer.createMany({
    data: [
      maker(makers[0], words('ТОВ «Вигадане колесо»', 'Vyhadane Koleso'), [
        'UA05000000000010236',
        'UA46000000000026241',
      ]),
      maker(makers[1], words('ТОВ «Вигадана хода»', 'Vyhadana Khoda'), ['UA46000000000026241']),
    ],
  });
  return { makers };
}

interface StoredProduct {
  readonly classCode: string;
  readonly manufacturerId: string;
  readonly definition: ProductDefinition;
  readonly state?: 'new' | 'active' | 'discontinued' | 'deleted';
  readonly publishedAt?: Date;
}

/** A product with its published definition; answers its id and the number people see. */
export async function storeProduct(
  db: Database,
  { state = 'active', publishedAt = new Date('2026-11-01T10:00:00Z'), definition, ...product }: StoredProduct,
): Promise<{ id: string; number: number }> {
  const isPublished = state !== 'new';
  return db.product.create({
    data: {
      id: anId(),
      ...product,
      state,
      createdAt: publishedAt,
      ...(isPublished && {
        definition,
        publishedAt,
        events: { create: [{ id: anId(), at: publishedAt, from: 'new', to: state, byName: 'Редактор' }] },
      }),
    },
    select: { id: true, number: true },
  });
}

/** A provider of social services; answers its id. */
export const storeProvider = async (db: Database): Promise<string> =>
  (
    await db.socialProvider.create({
      data: {
        id: anId(),
        nameUk: 'Територіальний центр',
        nameEn: 'Territorial centre',
        legalForm: 'municipal',
        edrpou: String(99_000_000 + randomInt(999_999)),
        placeCode: 'UA05000000000010236',
        addressUk: 'вул. Вигадана, 2',
        addressEn: 'Vyhadana St 2',
        phone: '+380000000502',
        email: 'provider@example.org',
        services: ['home_care'],
        recipients: ['adults'],
        feeUk: 'безоплатно',
        feeEn: 'free',
        hours: [],
        access: [],
      },
      select: { id: true },
    })
  ).id;
