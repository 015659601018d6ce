import { byNumber, bySize, type Draw, type Family, family, oneOf, someOf, span, type Words, yes } from './family.ts';

const bed: Readonly<Record<string, Draw>> = {
  sections: oneOf('2', '3', '4'),
  sideRails: yes(75),
  userWeightMaxKg: span(150, 250, 10),
  lengthCm: span(195, 215, 5),
  heightMinCm: span(25, 45, 5),
  heightMaxCm: span(60, 85, 5),
  wheels: oneOf('4', '4', '0'),
};
const bedWidths = byNumber('widthCm', ['Ширина ложа', 'Width of the bed'], [80, 90, 100, 120]);
const rail: Readonly<Record<string, Draw>> = {
  installation: oneOf('wall', 'wall', 'floor'),
  userWeightMaxKg: span(100, 180, 10),
  material: oneOf('steel', 'steel', 'aluminium', 'plastic'),
};

const lying: readonly Words[] = [
  ['Полегшує догляд за тим, хто лежить.', 'Makes the care of somebody lying easier.'],
  ['Узголів’я піднімається, щоб їсти й читати.', 'The head rises, to eat and read.'],
];
const holding: readonly Words[] = [
  ['Рифлена поверхня не ковзає в мокрій руці.', 'The ribbed surface does not slip in a wet hand.'],
  ['Кріплення входить у комплект.', 'The fixings are in the set.'],
];
/** What to see to before fixing to a wall. */
export const wallNotes: readonly Words[] = [
  ['На гіпсокартон не кріпити без закладної.', 'Do not fix to plasterboard without a batten.'],
  ['Майстер огляне стіну перед монтажем.', 'A fitter looks at the wall beforehand.'],
];
const bedNotes: readonly Words[] = [
  [
    'Матрац купують окремо. Підійде протипролежневий тієї самої ширини.',
    'The mattress is separate; a pressure mattress of the same width fits.',
  ],
  ['Перевірте, чи пройде каркас у двері.', 'See that the frame passes through the door.'],
];

/** Beds, seats, rails, ramps; reaching things and sport. */
export const homeFamilies: readonly Family[] = [
  family('18 03 15', {
    nouns: [
      ['Столик приліжковий на колесах', 'Overbed table on wheels', { wheels: ['4'] }],
      ['Столик для ліжка', 'Bed tray', { wheels: ['0'] }],
    ],
    hryvnias: [1_200, 7_800],
    values: {
      heightMinCm: span(25, 65, 5),
      heightMaxCm: span(80, 115, 5),
      lengthCm: span(60, 90, 5),
      widthCm: span(35, 45),
      adjust: oneOf('manual', 'none'),
    },
    about: lying,
  }),
  family('18 09 21', {
    share: 5,
    nouns: [
      ['Крісло функціональне', 'Special chair', { ageGroup: ['adult'] }],
      ['Крісло функціональне дитяче', 'Special chair for children', { ageGroup: ['child'] }],
      ['Стілець із підйомом сидіння', 'Chair with a rising seat', { adjust: ['electric'] }],
    ],
    hryvnias: [12_000, 78_000],
    values: {
      ageGroup: oneOf('adult', 'teen', 'child'),
      seatDepthCm: span(28, 46),
      seatHeightCm: span(30, 50),
      backHeightCm: span(45, 75),
      userWeightMaxKg: span(50, 130, 10),
      headrest: yes(60),
      adjust: oneOf('manual', 'electric'),
    },
    axis: byNumber('seatWidthCm', ['Ширина сидіння', 'Seat width'], [28, 32, 36, 40, 44]),
    about: [
      ['Тримає тіло рівно за столом.', 'Keeps the body straight at a table.'],
      ['Опори переставляють без інструмента.', 'The supports are moved without a tool.'],
    ],
  }),
  family('18 12 07', {
    share: 5,
    nouns: [['Ліжко медичне механічне', 'Manual care bed']],
    hryvnias: [16_000, 42_000],
    values: { ...bed, adjust: oneOf('manual') },
    axis: bedWidths,
    about: lying,
    notes: bedNotes,
  }),
  family('18 12 10', {
    share: 6,
    nouns: [
      ['Ліжко медичне електричне', 'Electric care bed'],
      ['Ліжко функціональне електричне низьке', 'Low electric care bed', { heightMinCm: 22 }],
    ],
    hryvnias: [32_000, 120_000],
    values: { ...bed, adjust: oneOf('electric') },
    axis: bedWidths,
    about: lying,
    notes: bedNotes,
  }),
  family('18 12 28', {
    nouns: [['Трапеція над ліжком', 'Bed trapeze']],
    hryvnias: [2_200, 7_900],
    values: {
      userWeightMaxKg: span(75, 120, 5),
      installation: oneOf('free', 'floor', 'wall'),
      heightMinCm: span(120, 150, 5),
      heightMaxCm: span(170, 200, 5),
    },
    about: [['Щоб підвестися в ліжку самому.', 'To pull oneself up in bed.']],
    notes: bedNotes,
  }),
  family('18 18 03', {
    nouns: [
      ['Поручень настінний', 'Wall handrail', { installation: ['wall'] }],
      ['Поручень для сходів', 'Stair rail'],
    ],
    hryvnias: [700, 4_500],
    values: rail,
    axis: byNumber('lengthCm', ['Довжина', 'Length'], [60, 100, 150, 200, 300]),
    about: holding,
    notes: wallNotes,
  }),
  family('18 18 06', {
    share: 5,
    nouns: [
      ['Ручка опорна пряма', 'Straight grab bar'],
      ['Ручка опорна кутова', 'Angled grab bar'],
    ],
    hryvnias: [350, 2_600],
    values: rail,
    axis: byNumber('lengthCm', ['Довжина', 'Length'], [30, 40, 45, 60, 80, 90]),
    about: holding,
    notes: wallNotes,
  }),
  family('18 30 15', {
    share: 4,
    nouns: [
      ['Пандус переносний складний', 'Folding portable ramp', { foldable: true }],
      ['Пандус-поріжок', 'Threshold ramp', { foldable: false }],
      ['Пандус телескопічний', 'Telescopic ramp', { foldable: true }],
    ],
    hryvnias: [2_600, 22_000],
    values: { widthCm: span(70, 90, 5), userWeightMaxKg: span(250, 350, 10), deviceWeightKg: span(6, 24) },
    axis: byNumber('lengthCm', ['Довжина', 'Length'], [60, 90, 120, 150, 180, 210]),
    about: [['Щоб заїхати через поріг або дві сходинки.', 'To drive over a threshold or two steps.']],
    notes: [
      ['На кожні 10 см висоти потрібно щонайменше 1 м довжини.', 'Every 10 cm of height need at least 1 m of length.'],
    ],
  }),
  family('24 21 03', {
    nouns: [
      ['Захват ручний', 'Reacher'],
      ['Захват складний', 'Folding reacher'],
    ],
    hryvnias: [250, 1_100],
    values: { deviceWeightKg: span(0.15, 0.4, 0.05), material: oneOf('aluminium', 'plastic') },
    axis: byNumber('lengthCm', ['Довжина', 'Length'], [50, 66, 80, 95]),
    about: [
      ['Щоб підняти річ із підлоги або взяти з полиці.', 'To pick a thing up from the floor or take it from a shelf.'],
    ],
  }),
  family('30 09', {
    share: 4,
    nouns: [
      ['Крісло спортивне для баскетболу', 'Basketball wheelchair', { material: ['aluminium'] }],
      ['Модуль бігового протеза', 'Running blade', { material: ['carbon'] }],
      ['Крісло спортивне для танців', 'Dance wheelchair', { material: ['titanium'] }],
    ],
    hryvnias: [45_000, 240_000],
    values: {
      ageGroup: oneOf('adult', 'teen'),
      userWeightMaxKg: span(80, 120, 5),
      material: someOf('carbon', 'titanium'),
    },
    axis: bySize(),
    about: [['Для тренувань і змагань, не для щодня.', 'For training and contests, not for every day.']],
  }),
];
