import type { MakerPage } from '@cabinet/contracts/catalogue-bodies';

/** A town of the codifier (КАТОТТГ) where fictional bodies have their fictional addresses. */
export interface Town {
  readonly code: string;
  readonly uk: string;
  readonly en: string;
}

export const towns = {
  brovary: { code: 'UA32060050010081797', uk: 'Бровари', en: 'Brovary' },
  cherkasy: { code: 'UA71080490010015879', uk: 'Черкаси', en: 'Cherkasy' },
  chernihiv: { code: 'UA74100390010054825', uk: 'Чернігів', en: 'Chernihiv' },
  chernivtsi: { code: 'UA73060610010033137', uk: 'Чернівці', en: 'Chernivtsi' },
  dnipro: { code: 'UA12020010010037010', uk: 'Дніпро', en: 'Dnipro' },
  ivanoFrankivsk: { code: 'UA26040190010045761', uk: 'Івано-Франківськ', en: 'Ivano-Frankivsk' },
  kharkiv: { code: 'UA63120270010096107', uk: 'Харків', en: 'Kharkiv' },
  khmelnytskyi: { code: 'UA68040470010096613', uk: 'Хмельницький', en: 'Khmelnytskyi' },
  kremenchuk: { code: 'UA53020110010031694', uk: 'Кременчук', en: 'Kremenchuk' },
  kropyvnytskyi: { code: 'UA35040210010019355', uk: 'Кропивницький', en: 'Kropyvnytskyi' },
  kyiv: { code: 'UA80000000000093317', uk: 'Київ', en: 'Kyiv' },
  lutsk: { code: 'UA07080170010083384', uk: 'Луцьк', en: 'Lutsk' },
  lviv: { code: 'UA46060250010015970', uk: 'Львів', en: 'Lviv' },
  merefa: { code: 'UA63120150010020962', uk: 'Мерефа', en: 'Merefa' },
  mykolaiv: { code: 'UA48060150010035747', uk: 'Миколаїв', en: 'Mykolaiv' },
  odesa: { code: 'UA51100270010076757', uk: 'Одеса', en: 'Odesa' },
  poltava: { code: 'UA53080370010073240', uk: 'Полтава', en: 'Poltava' },
  rivne: { code: 'UA56060470010041018', uk: 'Рівне', en: 'Rivne' },
  sumy: { code: 'UA59080270010036634', uk: 'Суми', en: 'Sumy' },
  ternopil: { code: 'UA61040490010069060', uk: 'Тернопіль', en: 'Ternopil' },
  uzhhorod: { code: 'UA21100230010016545', uk: 'Ужгород', en: 'Uzhhorod' },
  vinnytsia: { code: 'UA05020030010063857', uk: 'Вінниця', en: 'Vinnytsia' },
  voznesensk: { code: 'UA48040070010053688', uk: 'Вознесенськ', en: 'Voznesensk' },
  zaporizhzhia: { code: 'UA23060070010069526', uk: 'Запоріжжя', en: 'Zaporizhzhia' },
  zhytomyr: { code: 'UA18040190010057814', uk: 'Житомир', en: 'Zhytomyr' },
} as const satisfies Record<string, Town>;

export type TownName = keyof typeof towns;

/** Codes of the oblasts and of the two cities that stand beside them, by their two digits. */
const oblastCodes: Readonly<Record<string, string>> = {
  '01': 'UA01000000000013043',
  '05': 'UA05000000000010236',
  '07': 'UA07000000000024379',
  '12': 'UA12000000000090473',
  '14': 'UA14000000000091971',
  '18': 'UA18000000000041385',
  '21': 'UA21000000000011690',
  '23': 'UA23000000000064947',
  '26': 'UA26000000000069363',
  '32': 'UA32000000000030281',
  '35': 'UA35000000000016081',
  '44': 'UA44000000000018893',
  '46': 'UA46000000000026241',
  '48': 'UA48000000000039575',
  '51': 'UA51000000000030770',
  '53': 'UA53000000000028050',
  '56': 'UA56000000000066151',
  '59': 'UA59000000000057109',
  '61': 'UA61000000000060328',
  '63': 'UA63000000000041885',
  '65': 'UA65000000000030969',
  '68': 'UA68000000000099709',
  '71': 'UA71000000000010357',
  '73': 'UA73000000000044923',
  '74': 'UA74000000000025378',
  '80': 'UA80000000000093317',
  '85': 'UA85000000000065278',
};

/** «UA63…» of «63». Throws RangeError for digits that are no oblast's. */
export const oblastCode = (digits: string): string => {
  const code = oblastCodes[digits];
  if (code === undefined) throw new RangeError(`No oblast begins with UA${digits}`);
  return code;
};

// Where goods cannot be brought at all while it is occupied: Crimea, Luhansk oblast, Sevastopol.
const outOfReach = ['01', '44', '85'];

export const oblastsInReach: readonly string[] = Object.keys(oblastCodes)
  .filter((digits) => !outOfReach.includes(digits))
  .map(oblastCode);

/** Columns of a fictional address: a street that no town has. */
export const placedIn = (
  name: TownName,
  house: number,
): { readonly placeCode: string; readonly addressUk: string; readonly addressEn: string } => {
  const { code, uk, en } = towns[name];
  return { placeCode: code, addressUk: `м. ${uk}, вул. Вигадана, ${house}`, addressEn: `${house} Vyhadana St, ${en}` };
};

interface Day {
  readonly opens: string;
  readonly closes: string;
  readonly breakFrom: string;
  readonly breakTo: string;
}

/** Lines of hours from Monday to Friday, which may end earlier. */
export const workingHours = (day: Day, fridayCloses: string = day.closes): MakerPage['hours'] =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...day, closes: weekday === 5 ? fridayCloses : day.closes }));
