import type { Database } from '@cabinet/db/open-database';
import { anId } from '@cabinet/testkit/random';

interface FirstTopic {
  readonly code: string;
  readonly name: readonly [uk: string, en: string];
  readonly minutes: number;
  /** What to bring, each in both languages. */
  readonly bring: readonly (readonly [uk: string, en: string])[];
  readonly services: readonly string[];
  readonly channels: readonly string[];
}

const passport = ['Паспорт громадянина України або ID-картка', 'Passport of Ukraine or ID card'] as const;
const taxNumber = [
  'РНОКПП (довідка або запис у паспорті)',
  'Taxpayer number: the certificate or the note in the passport',
] as const;
const fee = ['Квитанція про сплату, якщо послуга платна', 'Receipt, if the service is paid'] as const;
const residence = [
  'Витяг або довідка про місце проживання, якщо його немає в ID-картці',
  'Extract or certificate of residence, unless it is in the ID card',
] as const;

/** What people come for, in the order in which they are asked. An administrator changes and adds. */
export const firstTopics: readonly FirstTopic[] = [
  {
    code: 'id-card-first',
    name: ['ID карта — вперше', 'First ID card'],
    minutes: 35,
    bring: [
      ['Паспорт одного з батьків, якщо вам ще немає 18 років', 'Passport of a parent, if you are under 18'],
      ['Свідоцтво про народження', 'Birth certificate'],
      residence,
    ],
    services: ['id-kartka-vpershe'],
    channels: ['office'],
  },
  {
    code: 'id-card-exchange',
    name: ['ID карта — обмін, втрата, викрадення', 'ID card: exchange, loss, theft'],
    minutes: 35,
    bring: [
      [
        'Паспорт, який треба обміняти; якщо його втрачено – інший документ із фото',
        'The passport to be exchanged; if it is lost, another document with a photo',
      ],
      residence,
      fee,
    ],
    services: ['id-kartka-obmin'],
    channels: ['office'],
  },
  {
    code: 'travel-passport',
    name: ['Закордонний паспорт', 'Passport for travel abroad'],
    minutes: 35,
    bring: [
      passport,
      ['Попередній закордонний паспорт, якщо він є', 'The previous travel passport, if there is one'],
      fee,
    ],
    services: ['zakordonnyi-pasport'],
    channels: ['office'],
  },
  {
    code: 'social-protection',
    name: ['Соціальний захист', 'Social protection'],
    minutes: 20,
    bring: [
      passport,
      taxNumber,
      [
        'Посвідчення або довідка, що підтверджує право на пільгу чи виплату',
        'Certificate that shows the right to the benefit',
      ],
      ['Номер рахунку в банку (IBAN), якщо йдеться про виплату', 'Bank account number (IBAN), for a payment'],
    ],
    services: ['tzr-napravlennia', 'tzr-kompensatsiia', 'dovidka-vpo', 'subsydiia'],
    channels: ['office', 'phone', 'video', 'home'],
  },
  {
    code: 'residence',
    name: ['Реєстрація місця проживання', 'Registration of residence'],
    minutes: 20,
    bring: [
      passport,
      ['Документ на житло або згода його власника', 'Document of the dwelling, or consent of its owner'],
      fee,
    ],
    services: [
      'reiestratsiia-mistsia-prozhyvannia',
      'zniattia-z-reiestratsii',
      'vytiah-rth',
      'dovidka-sklad-zareiestrovanykh',
    ],
    channels: ['office', 'home'],
  },
  {
    code: 'business',
    name: ['Реєстрація бізнесу', 'Registration of a business'],
    minutes: 30,
    bring: [
      passport,
      taxNumber,
      ['Для організації – рішення засновників і статут', 'For an organisation: the founders’ decision and the charter'],
    ],
    services: ['reiestratsiia-fop', 'reiestratsiia-hromadskoho-obiednannia'],
    channels: ['office', 'phone', 'video'],
  },
  {
    code: 'property',
    name: ['Реєстрація нерухомості', 'Registration of real estate'],
    minutes: 30,
    bring: [
      passport,
      taxNumber,
      ['Документ, за яким ви стали власником', 'The document by which you became the owner'],
      fee,
    ],
    services: ['reiestratsiia-prava-vlasnosti'],
    channels: ['office'],
  },
  {
    code: 'civil-status',
    name: ['ДРАЦС — реєстрація шлюбу, народження, смерті', 'Civil status: marriage, birth, death'],
    minutes: 30,
    bring: [
      ['Паспорт кожного, хто подає заяву', 'Passport of everyone who applies'],
      ['Для народження чи смерті – медичний документ про неї', 'For a birth or a death: the medical document of it'],
      [
        'Для шлюбу – документ про кінець попереднього, якщо він був',
        'For a marriage: the document that ended an earlier one, if any',
      ],
    ],
    services: ['drats-shliub', 'drats-narodzhennia', 'drats-smert'],
    channels: ['office'],
  },
];

// Laws that give these people service out of turn; which paper proves it is for the office to check.
const firstPriorities = [
  {
    code: 'war-disability',
    rank: 1,
    nameUk: 'Особа з інвалідністю внаслідок війни',
    nameEn: 'Person with a disability caused by war',
    ground: 'Закон України № 3551-XII, стаття 13',
  },
  {
    code: 'combatant',
    rank: 2,
    nameUk: 'Учасник або учасниця бойових дій',
    nameEn: 'Combatant',
    ground: 'Закон України № 3551-XII, стаття 12',
  },
  {
    code: 'disability-first-group',
    rank: 3,
    nameUk: 'Особа з інвалідністю I групи',
    nameEn: 'Person with a disability of group I',
    ground: 'Закон України № 875-XII',
  },
] as const;

/** Topics and grounds of priority that are not there yet; those that are keep what an administrator made of them. */
export async function seedTopics(db: Database): Promise<void> {
  await db.topic.createMany({
    data: firstTopics.map(({ code, name, minutes, bring, services, channels }, index) => ({
      id: anId(),
      code,
      nameUk: name[0],
      nameEn: name[1],
      bringUk: bring.map(([uk]) => uk),
      bringEn: bring.map(([, en]) => en),
      minutes,
      serviceCodes: [...services],
      channels: [...channels],
      position: index + 1,
    })),
    skipDuplicates: true,
  });
  await db.callPriority.createMany({
    data: firstPriorities.map((ground) => ({ id: anId(), ...ground })),
    skipDuplicates: true,
  });
}
