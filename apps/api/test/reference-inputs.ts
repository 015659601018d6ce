import { randomInt } from 'node:crypto';
import { hasEdrpouCheckDigit } from '@cabinet/contracts/check-digits';
import type { MakerForm, SocialProviderForm } from '@cabinet/contracts/managed-bodies';
import type { ClassForm, LimitPriceForm } from '@cabinet/contracts/managed-classes';
import { anId } from '@cabinet/testkit/random';
import type { Known } from './known.ts';

const vinnytsia = 'UA05000000000010236';

/** A code of ЄДРПОУ that nobody has. */
export const anEdrpou = (): string => {
  const beginning = String(9_900_000 + randomInt(99_999));
  const code = Array.from({ length: 10 }, (_, digit) => `${beginning}${digit}`).find(hasEdrpouCheckDigit);
  return code ?? anEdrpou();
};

export const classForm = (over: Partial<ClassForm> = {}): ClassForm => ({
  ...{ nameUk: 'Крісла колісні активні', nameEn: 'Active wheelchairs', summaryUk: '', summaryEn: '', group: 'MV' },
  ...{ isoStanding: 'confirmed', cipher: null, channel: 'decree321', channelBasis: 'likely' },
  term: { quantity: 1, years: 4, basis: 'assumed', note: { uk: '', en: '' } },
  ...{ unitUk: 'шт.', unitEn: 'pc', returnable: true, making: 'serial', popular: [], helps: ['sitting'] },
  ...{ attributeKeys: ['seatWidthCm'], active: true },
  ...over,
});

export const limitPriceForm = (over: Partial<LimitPriceForm> = {}): LimitPriceForm => ({
  ...{ variantUk: '', variantEn: '', kopiykas: 1_000_000, act: 'Наказ про граничні ціни' },
  ...{ validFrom: '2026-01-01', validTo: null, corrects: false },
  ...over,
});

const contacts = () => ({
  ...{ nameUk: 'ТОВ «Вигадана опора»', nameEn: 'Vyhadana Opora', legalForm: 'company' as const, edrpou: anEdrpou() },
  ...{ placeCode: vinnytsia, addressUk: 'вул. Вигадана, 3', addressEn: 'Vyhadana St 3', phone: '+380671234567' },
  ...{ email: 'body@example.org', website: 'https://example.org', hours: [], access: [], active: true },
});

export const makerForm = (over: Partial<MakerForm> = {}): MakerForm => ({
  ...contacts(),
  ...{ services: ['manufacture'], oblasts: [vinnytsia], registryNo: null, agreementNo: null, agreementTo: null },
  ...{ takesReferrals: true, leadTimeDays: 30 },
  ...over,
});

export const providerForm = (over: Partial<SocialProviderForm> = {}): SocialProviderForm => ({
  ...contacts(),
  ...{ services: ['home_care'], recipients: ['adults'], feeUk: 'безоплатно', feeEn: 'free', capacity: null },
  ...{ takesPeople: true, registryNo: null },
  ...over,
});

const version = 1;
const words = ['візок', 'крісло колісне'];
const attribute = (key: string) => ({
  ...{
    key,
    name: { uk: 'Вага', en: 'Weight' },
    kind: 'number',
    unit: { uk: 'кг', en: 'kg' },
    options: [],
    position: 7,
  },
});
const aKey = (): string => `k${anId().replaceAll('-', '').slice(-12)}`;
const aClassCode = (): string => `12 22 ${String(randomInt(24, 99))}`;

/** Bodies of the doors by which classes, bodies, lists and tables of the catalogue are kept. */
export const referenceBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /managed-classes': () => ({ code: aClassCode(), class: classForm() }),
  'PUT /managed-classes/:code': () => ({ version, class: classForm() }),
  'POST /managed-classes/:code/limit-prices': () => limitPriceForm(),
  'POST /managed-attributes': () => attribute(aKey()),
  'PUT /managed-attributes/:key': ({ key }) => ({ version, attribute: attribute(key) }),
  'POST /managed-synonyms': () => ({ words }),
  'PUT /managed-synonyms/:synonymsId': () => ({ version, words }),
  'POST /managed-makers': () => makerForm(),
  'PUT /managed-makers/:makerId': () => ({ version, maker: makerForm() }),
  'POST /managed-social-providers': () => providerForm(),
  'PUT /managed-social-providers/:providerId': () => ({ version, provider: providerForm() }),
  'POST /product-imports/:importId/carrying-out': () => ({ version }),
  'POST /product-imports/:importId/publication': () => ({ version }),
  'POST /saved-lists': ({ number }) => ({ name: 'Список', number: Number(number) }),
  'PUT /saved-lists/:listId': () => ({ version, name: 'Інший список' }),
};
