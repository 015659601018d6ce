import type { Database, Prisma } from '@cabinet/db/open-database';
import { anId } from '@cabinet/testkit/random';
import { firstAttributes } from './attributes.ts';
import { type FirstClass, firstClasses } from './classes.ts';
import { firstGroups } from './groups.ts';
import { firstSynonyms } from './synonyms.ts';

type ClassRow = Prisma.ProductClassCreateManyInput;

const termOf = (products: FirstClass['products']): Partial<ClassRow> => {
  const term = products?.term;
  if (!term) return {};
  const { quantity, years, basis, note } = term;
  return { termQuantity: quantity, termYears: years, termBasis: basis, termNoteUk: note[0], termNoteEn: note[1] };
};

const rowOf = ({ code, parent, group, name, iso, popular, products }: FirstClass): ClassRow => ({
  code,
  parentCode: parent,
  groupCode: group,
  nameUk: name[0],
  nameEn: name[1],
  isoStanding: iso,
  popular: [...popular],
  ...(products && {
    summaryUk: products.summary[0],
    summaryEn: products.summary[1],
    cipher: products.cipher,
    channel: products.channel,
    channelBasis: products.basis,
    ...termOf(products),
    unitUk: products.unit[0],
    unitEn: products.unit[1],
    returnable: products.returnable,
    making: products.making,
    helps: [...products.helps],
    attributeKeys: [...products.attributeKeys],
  }),
});

/** Groups, attributes, classes and synonyms that are not there yet; those that are keep what an administrator made of them. */
export async function seedCatalogue(db: Database): Promise<void> {
  await db.productGroup.createMany({
    data: firstGroups.map(({ code, name }, place) => ({ code, nameUk: name[0], nameEn: name[1], position: place + 1 })),
    skipDuplicates: true,
  });
  await db.productAttribute.createMany({
    data: firstAttributes.map(({ key, name, kind, unit, options }, place) => ({
      key,
      nameUk: name.uk,
      nameEn: name.en,
      kind,
      unitUk: unit.uk,
      unitEn: unit.en,
      options,
      position: place + 1,
    })),
    skipDuplicates: true,
  });
  await db.productClass.createMany({ data: firstClasses.map(rowOf), skipDuplicates: true });
  // A group of synonyms has no name to know it by: an administrator's own list is left alone as a whole.
  if ((await db.synonymGroup.count()) > 0) return;
  await db.synonymGroup.createMany({ data: firstSynonyms.map((words) => ({ id: anId(), words: [...words] })) });
}
