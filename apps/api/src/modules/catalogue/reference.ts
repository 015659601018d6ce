import type { Attribute, AttributeKind, Channel, Help } from '@cabinet/contracts/catalogue';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Transaction } from '@cabinet/db/open-database';
import { type Phrase, phrasesOf } from '@cabinet/search/synonyms';

export interface ClassNode {
  readonly code: string;
  readonly parent: string | null;
  readonly group: string | null;
  readonly name: Bilingual;
  readonly cipher: string | null;
  readonly channel: Channel | null;
  readonly termYears: number | null;
  readonly popular: readonly string[];
  readonly helps: readonly Help[];
  readonly attributeKeys: readonly string[];
  /** The code itself and every code above it, from the top. */
  readonly path: readonly string[];
}

interface Named {
  readonly code: string;
  readonly name: Bilingual;
}

export interface MakerNode {
  readonly id: string;
  readonly name: Bilingual;
  /** Codes of oblasts where it hands products over. */
  readonly oblasts: readonly string[];
}

/** What products are described by: read whole, because all of it is smaller than one page of products. */
export interface Reference {
  readonly classes: ReadonlyMap<string, ClassNode>;
  readonly groups: ReadonlyMap<string, Named>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly makers: ReadonlyMap<string, MakerNode>;
  /** Names of oblasts by code. */
  readonly regions: ReadonlyMap<string, string>;
  readonly phrases: readonly Phrase[];
}

type Reader = Pick<
  Transaction,
  'productClass' | 'productGroup' | 'productAttribute' | 'manufacturer' | 'place' | 'synonymGroup'
>;

const byCode = <T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.code, row]));

const bilingual = ({ nameUk, nameEn }: { nameUk: string; nameEn: string }): Bilingual => ({ uk: nameUk, en: nameEn });

const pathOf = (parents: ReadonlyMap<string, string | null>, code: string): string[] => {
  const parent = parents.get(code);
  return parent ? [...pathOf(parents, parent), code] : [code];
};

const readClasses = async (db: Reader): Promise<Map<string, ClassNode>> => {
  const rows = await db.productClass.findMany({ where: { active: true }, orderBy: { code: 'asc' } });
  const parents = new Map(rows.map(({ code, parentCode }) => [code, parentCode]));
  return byCode(
    rows.map((row) => ({
      code: row.code,
      parent: row.parentCode,
      group: row.groupCode,
      name: bilingual(row),
      cipher: row.cipher,
      channel: row.channel as Channel | null,
      termYears: row.termYears,
      popular: row.popular,
      helps: row.helps as Help[],
      attributeKeys: row.attributeKeys,
      path: pathOf(parents, row.code),
    })),
  );
};

const readAttributes = async (db: Reader): Promise<Map<string, Attribute>> => {
  const rows = await db.productAttribute.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] });
  return new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        name: bilingual(row),
        kind: row.kind as AttributeKind,
        unit: { uk: row.unitUk, en: row.unitEn },
        options: row.options as Attribute['options'],
      },
    ]),
  );
};

/** Everything that products are described by, as it is now. */
export async function readReference(db: Reader): Promise<Reference> {
  const classes = await readClasses(db);
  const attributes = await readAttributes(db);
  const groups = await db.productGroup.findMany({ orderBy: { position: 'asc' } });
  const makers = await db.manufacturer.findMany({ select: { id: true, nameUk: true, nameEn: true, oblasts: true } });
  const regions = await db.place.findMany({
    where: { code: { in: [...new Set(makers.flatMap(({ oblasts }) => oblasts))] } },
    select: { code: true, name: true },
  });
  const synonyms = await db.synonymGroup.findMany({ select: { words: true } });
  return {
    classes,
    attributes,
    groups: byCode(groups.map((row) => ({ code: row.code, name: bilingual(row) }))),
    makers: new Map(makers.map((row) => [row.id, { id: row.id, name: bilingual(row), oblasts: row.oblasts }])),
    regions: new Map(regions.map(({ code, name }) => [code, name])),
    phrases: phrasesOf(synonyms.map(({ words }) => words)),
  };
}
