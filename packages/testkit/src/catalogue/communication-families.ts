import { bySide, type Draw, type Family, family, oneOf, someOf, span, type Words, yes } from './family.ts';

const device: Readonly<Record<string, Draw>> = {
  batteryHours: span(6, 30, 2),
  connectivity: someOf('usb', 'bt', 'wifi'),
};
const speaking = { ...device, speechOutput: yes(85) };

const forSight: readonly Words[] = [
  ['Контрастні кольори й великі кнопки.', 'Strong colours and large keys.'],
  ['Голос говорить українською.', 'The voice speaks Ukrainian.'],
];
const forHearing: readonly Words[] = [
  ['Помітно навіть уночі.', 'Noticed even at night.'],
  ['Кілька сигналів можна з’єднати в одну мережу.', 'Several signals can be joined in one net.'],
];
const toSpeak: readonly Words[] = [
  ['Словник і картинки можна змінювати.', 'The words and pictures can be changed.'],
  ['Працює без інтернету.', 'Works without the internet.'],
];
const toWork: readonly Words[] = [
  ['Підходить для роботи й навчання.', 'Good for work and study.'],
  ['Налаштувати допоможе фахівець.', 'A specialist helps to set it up.'],
];
const notes: readonly Words[] = [
  ['Працює зі звичайним телефоном на Android та iOS.', 'Works with ordinary Android and iOS phones.'],
  ['Зарядний пристрій – USB-C, входить у комплект.', 'The charger is USB-C and comes along.'],
];
const computerNotes: readonly Words[] = [
  ['Працює з Windows 10 і новішою.', 'Works with Windows 10 and later.'],
  ['Драйверів не потребує.', 'Needs no drivers.'],
];

const hearingAid: Readonly<Record<string, Draw>> = {
  hearingLoss: someOf('1', '2', '3', '4'),
  ageGroup: oneOf('adult', 'adult', 'child'),
  connectivity: oneOf('bt'),
  batteryHours: span(18, 160, 2),
};

/** A family of devices: what holds of most of them is noted unless it says otherwise. */
const devices = (classCode: string, written: Parameters<typeof family>[1]): Family =>
  family(classCode, { notes, ...written });

/** Seeing, hearing, speaking, reading, time, computers. */
export const communicationFamilies: readonly Family[] = [
  devices('22 03 09', {
    share: 5,
    nouns: [
      ['Лупа ручна', 'Hand magnifier'],
      ['Лупа з підсвіткою', 'Lit magnifier', { powerSource: ['battery'] }],
      ['Лупа настільна', 'Stand magnifier'],
    ],
    hryvnias: [250, 4_800],
    values: { magnification: span(2, 12, 0.5), powerSource: oneOf('battery', 'mains', 'manual') },
    about: [['Для написів на ліках, рахунків, газет.', 'For labels of medicine, bills, newspapers.']],
    notes: [],
  }),
  devices('22 03 18', {
    share: 5,
    nouns: [
      ['Відеозбільшувач кишеньковий', 'Pocket video magnifier'],
      ['Відеозбільшувач настільний', 'Desktop video magnifier', { screenInch: 24 }],
    ],
    hryvnias: [14_000, 110_000],
    values: { ...device, magnification: span(2, 70), screenInch: span(4, 16) },
    about: forSight,
  }),
  ...(
    [
      ['22 06 12', 'Слуховий апарат внутрішньовушний', 'In-ear hearing aid'],
      ['22 06 15', 'Слуховий апарат завушний', 'Behind-the-ear hearing aid'],
    ] as const
  ).map(([code, uk, en]) =>
    family(code, {
      share: 5,
      nouns: [
        [uk, en],
        [`${uk} цифровий`, `Digital ${en.charAt(0).toLowerCase()}${en.slice(1)}`],
      ],
      hryvnias: [6_500, 68_000],
      values: hearingAid,
      axis: bySide,
      about: [['Сам пристосовується до шуму вулиці.', 'Adapts itself to the noise of a street.']],
      notes,
    }),
  ),
  devices('22 09 06', {
    nouns: [['Підсилювач голосу поясний', 'Waist voice amplifier']],
    hryvnias: [1_400, 9_600],
    values: { batteryHours: span(6, 16), deviceWeightKg: span(0.1, 0.5, 0.05) },
    about: toSpeak,
  }),
  family('22 12 12', {
    nouns: [['Прилад Брайля з грифелем', 'Braille slate and stylus']],
    hryvnias: [350, 1_500],
    values: { brailleCells: span(18, 30, 2), material: oneOf('plastic', 'aluminium') },
    about: toWork,
  }),
  family('22 12 12', {
    nouns: [['Машинка друкарська брайлівська', 'Braille typewriter']],
    hryvnias: [18_000, 42_000],
    values: { brailleCells: span(36, 42, 2), material: oneOf('steel', 'aluminium') },
    about: toWork,
  }),
  devices('22 18 15', {
    share: 4,
    nouns: [
      ['Тифлоплеєр', 'Player for the blind', { speechOutput: true }],
      ['Диктофон із голосовим меню', 'Voice recorder with a spoken menu', { speechOutput: true }],
    ],
    hryvnias: [3_200, 18_000],
    values: speaking,
    about: forSight,
  }),
  devices('22 21 09', {
    nouns: [['Комунікатор на 8 клавіш', 'Communicator with 8 keys', { speechOutput: true }]],
    hryvnias: [4_500, 16_000],
    values: device,
    about: toSpeak,
  }),
  devices('22 21 09', {
    nouns: [['Комунікатор планшетний', 'Tablet communicator', { speechOutput: true }]],
    hryvnias: [24_000, 96_000],
    values: { ...device, screenInch: span(8, 13) },
    about: toSpeak,
  }),
  devices('22 24 06', {
    share: 5,
    nouns: [
      ['Телефон із великими кнопками', 'Phone with large keys'],
      ['Смартфон з озвученням', 'Speaking smartphone', { speechOutput: true }],
      ['Телефон із вібрацією та спалахом', 'Phone with vibration and flash'],
    ],
    hryvnias: [1_800, 16_000],
    values: {
      ...speaking,
      connectivity: someOf('gsm', 'bt', 'wifi'),
      screenInch: span(2.4, 6.8, 0.2),
      batteryHours: span(24, 96, 4),
    },
    about: forSight,
  }),
  devices('22 28 03', {
    share: 5,
    nouns: [
      ['Годинник із мовним супроводом', 'Talking watch', { signal: ['speech'], speechOutput: true }],
      ['Годинник тактильний', 'Tactile watch'],
      ['Будильник вібраційний', 'Vibrating alarm clock', { signal: ['vibro', 'light'] }],
    ],
    hryvnias: [700, 6_800],
    values: { signal: someOf('vibro', 'sound', 'speech'), speechOutput: yes(50), powerSource: oneOf('battery') },
    about: forSight,
    notes: [],
  }),
  devices('22 29 03', {
    share: 6,
    nouns: [
      ['Сигналізатор дверного дзвінка', 'Doorbell signaller'],
      ['Сигналізатор плачу дитини', 'Baby cry signaller'],
      ['Нагадувач про ліки', 'Medicine reminder'],
      ['Кнопка виклику помічника', 'Call button'],
    ],
    hryvnias: [900, 9_800],
    values: {
      signal: someOf('light', 'vibro', 'sound'),
      powerSource: oneOf('battery', 'mains'),
      connectivity: someOf('bt', 'wifi', 'gsm'),
    },
    about: forHearing,
  }),
  devices('22 30 21', {
    nouns: [
      ['Читальна машина настільна', 'Desktop reading machine'],
      ['Пристрій для читання на окулярах', 'Reading device on glasses'],
    ],
    hryvnias: [28_000, 160_000],
    values: { speechOutput: yes(90), connectivity: someOf('usb', 'wifi') },
    about: forSight,
  }),
  devices('22 33 06', {
    share: 4,
    nouns: [
      ['Ноутбук з екранним доступом', 'Laptop with a screen reader', { speechOutput: true }],
      ['Ноутбук із клавіатурою Брайля', 'Laptop with Braille keys'],
    ],
    hryvnias: [24_000, 88_000],
    values: { ...speaking, screenInch: span(13, 17) },
    about: toWork,
    notes: computerNotes,
  }),
  family('22 36 03', {
    share: 4,
    nouns: [
      ['Клавіатура з великими клавішами', 'Large-key keyboard'],
      ['Клавіатура з накладкою', 'Keyboard with a guard'],
      ['Клавіатура для однієї руки', 'One-hand keyboard'],
    ],
    hryvnias: [1_200, 18_000],
    values: { connectivity: someOf('usb', 'bt'), size: oneOf('S', 'M', 'L') },
    about: toWork,
    notes: computerNotes,
  }),
  devices('22 39 05', {
    share: 5,
    nouns: [
      ['Дисплей брайлівський портативний', 'Portable Braille display', { brailleCells: 14 }],
      ['Дисплей брайлівський на 40 знаків', 'Braille display with 40 cells', { brailleCells: 40 }],
      ['Дисплей брайлівський на 20 знаків', 'Braille display with 20 cells', { brailleCells: 20 }],
    ],
    hryvnias: [38_000, 190_000],
    values: device,
    about: toWork,
    notes: computerNotes,
  }),
  devices('22 39 12', {
    nouns: [
      ['Програма екранного доступу', 'Screen reader', { speechOutput: true }],
      ['Програма збільшення екрана', 'Screen magnifier'],
    ],
    hryvnias: [2_800, 42_000],
    values: { speechOutput: yes(80) },
    about: toWork,
    notes: computerNotes,
  }),
  devices('22 45 03', {
    share: 4,
    nouns: [
      ['Локатор перешкод', 'Obstacle detector'],
      ['Навігатор із голосом', 'Speaking navigator', { speechOutput: true }],
      ['Радіомаяк для дверей', 'Door beacon', { signal: ['sound', 'speech'] }],
    ],
    hryvnias: [2_600, 38_000],
    values: { signal: someOf('vibro', 'sound', 'speech'), speechOutput: yes(50), batteryHours: span(6, 40, 2) },
    about: forSight,
  }),
];
