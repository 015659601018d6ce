import type {
  BodyAccess,
  LegalForm,
  listMakersRoute,
  listSocialProvidersRoute,
  MakerCard,
  MakerPage,
  MakerService,
  Recipient,
  SocialProvider,
  SocialService,
} from '@cabinet/contracts/catalogue-bodies';
import type { OpeningHours } from '@cabinet/contracts/administration';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { Transaction } from '@cabinet/db/open-database';
import { hasEveryWord, knownWordsOf } from '@cabinet/search/matches';
import type * as z from 'zod/mini';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { canBeHad, countBy, notMadeAnyMore } from '../search/counts.ts';
import { toPageFrom } from '../page-from.ts';
import type { ProductIndex, Shelves } from '../search/product-index.ts';

type Reader = Pick<Transaction, 'place'>;

interface BodyRow {
  readonly id: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly legalForm: string;
  readonly placeCode: string;
  readonly addressUk: string;
  readonly addressEn: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string | null;
  readonly hours: unknown;
  readonly access: readonly string[];
}

interface PlaceNames {
  readonly settlement: (code: string) => string;
  readonly oblast: (code: string) => { readonly code: string; readonly name: string };
}

// The first two digits of a code are those of its oblast.
const oblastDigits = (code: string): string => code.slice(2, 4);

/** Names of the places of bodies, and of the oblasts they lie in. */
async function readPlaceNames(db: Reader, codes: readonly string[]): Promise<PlaceNames> {
  const settlements = await db.place.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, name: true },
  });
  const oblasts = await db.place.findMany({
    where: { category: { in: ['O', 'K'] }, parentCode: null },
    select: { code: true, name: true },
  });
  const names = new Map(settlements.map(({ code, name }) => [code, name]));
  const byDigits = new Map(oblasts.map((oblast) => [oblastDigits(oblast.code), oblast]));
  return {
    settlement: (code) => names.get(code) ?? '',
    oblast: (code) => byDigits.get(oblastDigits(code)) ?? { code: '', name: '' },
  };
}

const contactsOf = (row: BodyRow, places: PlaceNames) => {
  const oblast = places.oblast(row.placeCode);
  return {
    id: row.id,
    name: { uk: row.nameUk, en: row.nameEn },
    legalForm: row.legalForm as LegalForm,
    place: {
      code: row.placeCode,
      name: places.settlement(row.placeCode),
      oblastCode: oblast.code,
      oblast: oblast.name,
    },
    address: { uk: row.addressUk, en: row.addressEn },
    phone: row.phone,
    email: row.email,
    website: row.website,
    hours: row.hours as z.infer<typeof OpeningHours>,
    access: row.access as BodyAccess[],
  };
};

const collator = new Intl.Collator('uk-UA');
const byName = (one: BodyRow, other: BodyRow): number =>
  collator.compare(one.nameUk, other.nameUk) || (one.id < other.id ? -1 : 1);

const isNamed = (row: BodyRow, places: PlaceNames, search: string): boolean =>
  hasEveryWord(knownWordsOf([row.nameUk, row.nameEn, places.settlement(row.placeCode)]), search);

/** E2: makers in alphabetical order, with how many products each has. */
export async function listMakers(ctx: Context, products: ProductIndex, asked: QueryOf<typeof listMakersRoute>) {
  const shelves = await products.current();
  const rows = await ctx.db.manufacturer.findMany({
    where: {
      active: true,
      ...(asked.region && { oblasts: { has: asked.region } }),
      ...(asked.service && { services: { has: asked.service } }),
    },
  });
  const places = await readPlaceNames(
    ctx.db,
    rows.map(({ placeCode }) => placeCode),
  );
  const named = rows.filter((row) => isNamed(row, places, asked.q)).sort(byName);
  const active = countBy(shelves, [canBeHad], 'maker');
  const discontinued = countBy(shelves, [notMadeAnyMore], 'maker');
  const page = toPageFrom(named, asked);
  return {
    items: page.items.map(
      (row): MakerCard => ({
        ...contactsOf(row, places),
        services: row.services as z.infer<typeof MakerService>[],
        active: active.get(row.id) ?? 0,
        discontinued: discontinued.get(row.id) ?? 0,
      }),
    ),
    nextCursor: page.nextCursor,
    total: named.length,
    regions: regionsOf(shelves),
  };
}

const regionsOf = ({ reference }: Shelves): { code: string; name: string }[] =>
  [...reference.regions]
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => collator.compare(one.name, other.name));

/** E2: one maker, with the classes it makes products of. One that was retired is there as long as a product names it. */
export async function readMaker(ctx: Context, products: ProductIndex, id: string): Promise<MakerPage> {
  const shelves = await products.current();
  const row = await ctx.db.manufacturer.findUnique({ where: { id } });
  const active = countBy(shelves, [canBeHad], 'maker').get(id) ?? 0;
  const discontinued = countBy(shelves, [notMadeAnyMore], 'maker').get(id) ?? 0;
  if (!row || !(row.active || active + discontinued > 0)) throw problem(commonProblems.notFound, { id });
  const places = await readPlaceNames(ctx.db, [row.placeCode]);
  const classes = countBy(shelves, [canBeHad, { column: 'maker', anyOf: [id] }], 'class');
  return {
    ...contactsOf(row, places),
    services: row.services as z.infer<typeof MakerService>[],
    active,
    discontinued,
    edrpou: row.edrpou,
    oblasts: regionsOf(shelves).filter(({ code }) => row.oblasts.includes(code)),
    registryNo: row.registryNo,
    agreementNo: row.agreementNo,
    agreementTo: row.agreementTo,
    takesReferrals: row.takesReferrals,
    leadTimeDays: row.leadTimeDays,
    classes: [...classes].flatMap(([code, count]) => {
      const own = shelves.reference.classes.get(code);
      return own && own.channel !== null ? [{ code, name: own.name, products: count }] : [];
    }),
  };
}

type ProviderRow = Awaited<ReturnType<Transaction['socialProvider']['findUniqueOrThrow']>>;

const toProvider = (row: ProviderRow, places: PlaceNames): SocialProvider => ({
  ...contactsOf(row, places),
  services: row.services as SocialService[],
  recipients: row.recipients as z.infer<typeof Recipient>[],
  fee: { uk: row.feeUk, en: row.feeEn },
  capacity: row.capacity,
  takesPeople: row.takesPeople,
  registryNo: row.registryNo,
});

/** E3: who gives social services, in alphabetical order. */
export async function listSocialProviders(ctx: Context, asked: QueryOf<typeof listSocialProvidersRoute>) {
  const all = await ctx.db.socialProvider.findMany({
    where: {
      active: true,
      ...(asked.service && { services: { has: asked.service } }),
      ...(asked.recipient && { recipients: { has: asked.recipient } }),
      ...(asked.access && { access: { has: asked.access } }),
      ...(asked.takesPeople && { takesPeople: true }),
    },
  });
  const places = await readPlaceNames(
    ctx.db,
    all.map(({ placeCode }) => placeCode),
  );
  const isThere = ({ placeCode }: ProviderRow): boolean =>
    asked.region === undefined || places.oblast(placeCode).code === asked.region;
  const named = all.filter((row) => isThere(row) && isNamed(row, places, asked.q)).sort(byName);
  const oblasts = new Map(all.map(({ placeCode }) => places.oblast(placeCode)).map((oblast) => [oblast.code, oblast]));
  const page = toPageFrom(named, asked);
  return {
    items: page.items.map((row) => toProvider(row, places)),
    nextCursor: page.nextCursor,
    total: named.length,
    regions: [...oblasts.values()].sort((one, other) => collator.compare(one.name, other.name)),
  };
}

export async function readSocialProvider(ctx: Context, id: string): Promise<SocialProvider> {
  const row = await ctx.db.socialProvider.findFirst({ where: { id, active: true } });
  if (!row) throw problem(commonProblems.notFound, { id });
  return toProvider(row, await readPlaceNames(ctx.db, [row.placeCode]));
}
