import { byNumber, bySize, type Draw, type Family, family, oneOf, span, type Words, yes } from './family.ts';

const seat: Readonly<Record<string, Draw>> = {
  installation: oneOf('free'),
  seatHeightCm: span(40, 55),
  userWeightMaxKg: span(100, 160, 10),
  foldable: yes(40),
  wheels: oneOf('0', '0', '4'),
  material: oneOf('aluminium', 'plastic', 'steel'),
};
const bathSeat = { ...seat, waterResistant: yes(100) };
const seatWidths = byNumber('seatWidthCm', ['Ширина сидіння', 'Seat width'], [40, 43, 46, 50, 56]);
const pad: Readonly<Record<string, Draw>> = {
  pressureSystem: oneOf('cellular', 'foam', 'gel', 'air'),
  thicknessCm: span(5, 12),
  userWeightMaxKg: span(90, 150, 10),
};

const sparing: readonly Words[] = [
  ['Знімний чохол можна прати за 60 °C.', 'The cover comes off and is washed at 60 °C.'],
  ['Тиск розподіляється рівно, шкіра дихає.', 'The pressure is even and the skin breathes.'],
];
const toilet: readonly Words[] = [
  ['Ніжки з гумою не ковзають.', 'The rubber feet do not slip.'],
  ['Легко мити й дезінфікувати.', 'Easy to wash and disinfect.'],
];
const bathing: readonly Words[] = [
  ['Не боїться води й мила.', 'Water and soap do it no harm.'],
  ['Отвори в сидінні пропускають воду.', 'Holes in the seat let the water through.'],
];
const absorbing: readonly Words[] = [
  ['Верхній шар лишається сухим.', 'The upper layer stays dry.'],
  ['Без латексу й запаху.', 'Without latex or smell.'],
];
const bathNotes: readonly Words[] = [
  ['Підходить до ванн завширшки 55–75 см.', 'Fits baths 55 to 75 cm wide.'],
  ['Не для акрилових ванн без опори.', 'Not for acrylic baths without a support.'],
];
const padNotes: readonly Words[] = [
  ['Ширина має збігатися із сидінням крісла.', 'The width must be that of the seat.'],
  ['Тиск перевіряйте раз на тиждень.', 'See to the pressure once a week.'],
];
const toiletNotes: readonly Words[] = [
  ['Стає над звичайним унітазом, якщо зняти відро.', 'Stands over an ordinary toilet without the bucket.'],
];

/** What spares the skin, helps with the toilet and washing, takes up wetness. */
export const selfCareFamilies: readonly Family[] = [
  family('04 33 03', {
    share: 7,
    nouns: [
      ['Подушка протипролежнева коміркова', 'Cellular pressure cushion', { pressureSystem: ['cellular'] }],
      ['Подушка протипролежнева гелева', 'Gel pressure cushion', { pressureSystem: ['gel'] }],
      ['Подушка протипролежнева пінна', 'Foam pressure cushion', { pressureSystem: ['foam'] }],
    ],
    hryvnias: [1_400, 16_000],
    values: { ...pad, seatDepthCm: span(38, 46), material: oneOf('textile', 'silicone') },
    axis: byNumber('seatWidthCm', ['Ширина', 'Width'], [36, 38, 40, 42, 45, 48, 51]),
    about: sparing,
    notes: padNotes,
  }),
  family('04 33 04', {
    nouns: [['Подушка протипролежнева на спинку', 'Pressure cushion for the back']],
    hryvnias: [1_600, 9_800],
    values: pad,
    axis: byNumber('widthCm', ['Ширина', 'Width'], [36, 40, 44, 48]),
    about: sparing,
    notes: padNotes,
  }),
  family('04 33 06', {
    share: 8,
    nouns: [
      [
        'Матрац протипролежневий комірковий',
        'Bubble cell pressure mattress',
        { pressureSystem: ['cellular'], compressor: true },
      ],
      [
        'Матрац протипролежневий балонний',
        'Tubular pressure mattress',
        { pressureSystem: ['tubular'], compressor: true },
      ],
      ['Матрац протипролежневий пінний', 'Foam pressure mattress', { pressureSystem: ['foam'], compressor: false }],
    ],
    hryvnias: [1_900, 34_000],
    values: {
      lengthCm: span(195, 200, 5),
      thicknessCm: span(7, 18),
      userWeightMaxKg: span(120, 200, 10),
      material: oneOf('textile', 'plastic'),
    },
    axis: byNumber('widthCm', ['Ширина', 'Width'], [80, 85, 90, 100, 120]),
    about: sparing,
    notes: [
      [
        'Кладеться на звичайний матрац, компресор вішають на бильце.',
        'Lies on an ordinary mattress; the pump hangs on the footboard.',
      ],
    ],
  }),
  family('04 48 08', {
    share: 5,
    nouns: [
      ['Вертикалізатор', 'Standing frame'],
      ['Вертикалізатор дитячий', 'Standing frame for children', { ageGroup: ['child'] }],
      ['Опора для стояння статична', 'Static standing support'],
    ],
    hryvnias: [18_000, 140_000],
    values: {
      ageGroup: oneOf('adult', 'teen', 'child'),
      heightMinCm: span(80, 130, 5),
      heightMaxCm: span(140, 190, 5),
      userWeightMaxKg: span(50, 120, 10),
      adjust: oneOf('manual', 'electric', 'none'),
      tiltDeg: span(0, 90, 15),
    },
    about: [
      ['Піднімає поволі, щоб не паморочилося в голові.', 'Raises slowly, so that the head does not swim.'],
      ['Столик спереду для гри й занять.', 'A tray in front for play and lessons.'],
    ],
    notes: [['Перші рази стійте зі фахівцем.', 'Stand with a specialist the first times.']],
  }),
  family('09 12 03', {
    share: 6,
    nouns: [
      ['Крісло-туалет складне', 'Folding commode chair', { foldable: true }],
      ['Крісло-туалет на колесах', 'Commode chair on wheels', { wheels: ['4'] }],
      ['Стілець-туалет', 'Commode'],
    ],
    hryvnias: [2_200, 11_000],
    values: { ...seat, heightMinCm: span(42, 50), heightMaxCm: span(56, 66), bucketL: span(4, 8) },
    axis: seatWidths,
    about: toilet,
    notes: toiletNotes,
  }),
  family('09 12 09', {
    nouns: [['Сидіння для унітаза посилене', 'Firm toilet seat']],
    hryvnias: [600, 2_400],
    values: { installation: oneOf('toilet'), userWeightMaxKg: span(120, 200, 10), material: oneOf('plastic', 'wood') },
    about: toilet,
  }),
  family('09 12 15', {
    share: 4,
    nouns: [
      ['Насадка на унітаз', 'Raised toilet seat'],
      ['Насадка на унітаз із підлокітниками', 'Raised toilet seat with armrests'],
    ],
    hryvnias: [900, 3_600],
    values: { installation: oneOf('toilet'), userWeightMaxKg: span(120, 180, 10) },
    axis: byNumber('thicknessCm', ['Висота', 'Height'], [5, 10, 15]),
    about: toilet,
    notes: [
      [
        'Підходить до більшості унітазів. Виміряйте відстань між кріпленнями.',
        'Fits most toilets. Measure between the fixings.',
      ],
    ],
  }),
  family('09 12 24', {
    nouns: [
      ['Підлокітники для унітаза', 'Toilet armrests'],
      ['Опора навколо унітаза', 'Toilet surround frame', { installation: ['floor'] }],
    ],
    hryvnias: [1_400, 5_200],
    values: { installation: oneOf('toilet', 'floor', 'wall'), userWeightMaxKg: span(100, 160, 10), foldable: yes(60) },
    about: toilet,
    notes: toiletNotes,
  }),
  ...(
    [
      ['09 15', ['Набір для догляду за трахеостомою', 'Tracheostomy care set'], [450, 2_600]],
      ['09 18', ['Калоприймач однокомпонентний', 'One-piece ostomy bag'], [80, 260]],
      ['09 18', ['Калоприймач двокомпонентний', 'Two-piece ostomy set'], [150, 480]],
      ['09 27', ['Сечоприймач на ногу', 'Leg urine bag'], [60, 240]],
      ['09 30', ['Підгузки для дорослих', 'Nappies for adults'], [14, 42]],
      ['09 30', ['Труси поглинальні', 'Absorbing pants'], [18, 55]],
    ] as const
  ).map(([code, noun, hryvnias]) =>
    family(code, { nouns: [[noun[0], noun[1]]], hryvnias, values: {}, axis: bySize(), about: absorbing, share: 3 }),
  ),
  family('09 33 03', {
    share: 4,
    nouns: [
      ['Дошка для ванни', 'Bath board', { installation: ['bath'] }],
      ['Сидіння для ванни поворотне', 'Swivel bath seat', { installation: ['bath'] }],
    ],
    hryvnias: [900, 5_600],
    values: { ...bathSeat, wheels: oneOf('0') },
    axis: seatWidths,
    about: bathing,
    notes: bathNotes,
  }),
  family('09 33 07', {
    share: 5,
    nouns: [
      ['Стілець для душу', 'Shower chair'],
      ['Сидіння для душу відкидне', 'Folding shower seat', { installation: ['wall'], foldable: true, wheels: ['0'] }],
      ['Крісло для душу на колесах', 'Shower chair on wheels', { wheels: ['4'] }],
    ],
    hryvnias: [1_100, 14_000],
    values: bathSeat,
    axis: seatWidths,
    about: bathing,
  }),
  family('09 33 12', {
    nouns: [
      ['Ноші для миття', 'Shower stretcher'],
      ['Столик для миття відкидний', 'Folding shower table'],
    ],
    hryvnias: [24_000, 92_000],
    values: {
      lengthCm: span(150, 195, 5),
      widthCm: span(60, 80, 5),
      userWeightMaxKg: span(120, 200, 10),
      adjust: oneOf('manual', 'electric', 'none'),
    },
    about: bathing,
  }),
  family('09 33 18', {
    nouns: [['Підйомник для ванни', 'Bath lift']],
    hryvnias: [18_000, 52_000],
    values: {
      liftCapacityKg: span(120, 170, 10),
      liftHeightCm: span(38, 48),
      powerSource: oneOf('battery'),
      userWeightMaxKg: span(120, 170, 10),
    },
    about: bathing,
    notes: bathNotes,
  }),
  family('09 33 21', {
    nouns: [
      ['Килимок нековзний для ванни', 'Non-slip bath mat'],
      ['Смуги нековзні', 'Non-slip strips'],
    ],
    hryvnias: [150, 850],
    values: { widthCm: span(2, 40, 2) },
    axis: byNumber('lengthCm', ['Довжина', 'Length'], [40, 60, 70, 100]),
    about: [['Присоски тримають на гладкому дні.', 'Suckers hold on a smooth bottom.']],
  }),
];
