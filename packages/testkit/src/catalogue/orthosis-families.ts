import {
  byShoeSize,
  bySide,
  bySize,
  type Draw,
  type Family,
  family,
  type Noun,
  oneOf,
  someOf,
  type Words,
  yes,
} from './family.ts';

const orthosis: Readonly<Record<string, Draw>> = {
  fixation: oneOf('soft', 'semi', 'rigid'),
  jointed: yes(35),
  ageGroup: oneOf('adult', 'adult', 'teen', 'child'),
  manufacturing: oneOf('serial', 'serial', 'modular', 'custom'),
  material: someOf('textile', 'plastic', 'aluminium'),
};
const sided = { ...orthosis, side: oneOf('left', 'right', 'both') };

const trunkAbout: readonly Words[] = [
  ['Тримає спину й не заважає дихати.', 'Holds the back and leaves the breath free.'],
  ['Застібки можна затягнути однією рукою.', 'The fastenings can be pulled with one hand.'],
];
const limbAbout: readonly Words[] = [
  ['Тримає суглоб у потрібному положенні.', 'Holds the joint in the right position.'],
  ['Підкладка знімається для прання.', 'The lining comes off for washing.'],
  ['Силу фіксації можна змінити ременями.', 'How firmly it holds can be changed with straps.'],
];
const belly: readonly Words[] = [
  ['Еластична тканина не збирається під одягом.', 'The elastic cloth does not bunch under clothes.'],
];
const notes: readonly Words[] = [
  ['Обхват міряйте вранці, без одягу.', 'Measure the girth in the morning, without clothes.'],
  ['Після примірки попросіть показати, як вдягати самому.', 'After the fitting ask how to put it on alone.'],
];

/** Products made in sizes by the girth of the trunk, in centimetres. */
const onTrunk = (classCode: string, nouns: readonly Noun[], hryvnias: Family['hryvnias'], girth: number): Family =>
  family(classCode, { nouns, hryvnias, values: orthosis, axis: bySize([girth, 8]), about: trunkAbout, notes });

/** Products made in sizes by the girth of a limb, in centimetres. */
const onLimb = (classCode: string, nouns: readonly Noun[], hryvnias: Family['hryvnias'], girth: number): Family =>
  family(classCode, { nouns, hryvnias, values: sided, axis: bySize([girth, 3]), about: limbAbout, notes });

/** Made to measure: sizes mean nothing, the side does. */
const toMeasure = (classCode: string, nouns: readonly Noun[], hryvnias: Family['hryvnias']): Family =>
  family(classCode, {
    nouns,
    hryvnias,
    values: {
      ...orthosis,
      manufacturing: oneOf('custom'),
      fixation: oneOf('semi', 'rigid'),
      jointed: yes(80),
      material: someOf('plastic', 'carbon', 'leather'),
    },
    axis: bySide,
    about: limbAbout,
    notes,
  });

const shoes = (season: string, nouns: readonly Noun[]): Family =>
  family('06 33', {
    share: 4,
    nouns,
    hryvnias: [1_800, 7_500],
    values: {
      footwearSeason: oneOf(season),
      footwearComplexity: oneOf('simple', 'complex', 'complex', 'prosthesis', 'orthosis'),
      ageGroup: oneOf('adult', 'adult', 'teen', 'child'),
      material: oneOf('leather', 'textile'),
      color: someOf('black', 'brown', 'beige', 'blue'),
    },
    axis: byShoeSize(35, 46),
    about: [
      ['Шиють за вашою колодкою.', 'Made on a last of your foot.'],
      ['Широка застібка, щоб узутися без допомоги.', 'A wide fastening, to put them on without help.'],
    ],
    notes: [['Візьміть на примірку свій ортез або протез.', 'Bring your orthosis or prosthesis to the fitting.']],
  });

/** Orthoses of all parts of the body, and orthopaedic footwear. */
export const orthosisFamilies: readonly Family[] = [
  onTrunk(
    '06 03 06',
    [
      ['Корсет попереково-крижовий', 'Lumbo-sacral orthosis'],
      ['Бандаж на поперек', 'Lower back support'],
    ],
    [1_200, 6_500],
    72,
  ),
  onTrunk(
    '06 03 09',
    [['Корсет грудо-попереково-крижовий', 'Thoraco-lumbo-sacral orthosis', { manufacturing: ['custom'] }]],
    [4_500, 28_000],
    74,
  ),
  onTrunk(
    '06 03 12',
    [
      ['Головотримач', 'Cervical collar'],
      ['Ортез шийний напівжорсткий', 'Semi-rigid cervical orthosis', { fixation: ['semi'] }],
    ],
    [450, 3_200],
    30,
  ),
  onTrunk('06 03 15', [['Ортез шийно-грудний', 'Cervico-thoracic orthosis']], [3_800, 12_000], 32),
  family('06 04 03', {
    nouns: [
      ['Бандаж на живіт', 'Abdominal support'],
      ['Бандаж післяопераційний', 'Post-surgery support'],
    ],
    hryvnias: [600, 2_400],
    values: { material: oneOf('textile') },
    axis: bySize([70, 10]),
    about: belly,
    notes,
  }),
  family('06 04 06', {
    nouns: [['Бандаж грижовий', 'Hernia support']],
    hryvnias: [650, 2_100],
    values: { side: oneOf('left', 'right', 'both') },
    axis: bySize([74, 10]),
    about: belly,
    notes,
  }),
  onLimb(
    '06 06 03',
    [
      ['Ортез на палець', 'Finger orthosis'],
      ['Шина на палець', 'Finger splint', { fixation: ['rigid'] }],
    ],
    [250, 1_400],
    5,
  ),
  onLimb('06 06 06', [['Ортез на кисть', 'Hand orthosis']], [700, 4_500], 16),
  onLimb(
    '06 06 12',
    [
      ['Ортез на зап’ясток і кисть', 'Wrist-hand orthosis'],
      ['Бандаж на зап’ясток', 'Wrist support', { fixation: ['soft'] }],
    ],
    [500, 4_800],
    13,
  ),
  onLimb(
    '06 06 13',
    [
      ['Ортез на зап’ясток, кисть і пальці', 'Wrist-hand-finger orthosis'],
      ['Тутор на кисть', 'Resting hand splint', { fixation: ['rigid'] }],
    ],
    [1_500, 7_800],
    14,
  ),
  onLimb(
    '06 06 15',
    [
      ['Ортез на лікоть', 'Elbow orthosis'],
      ['Ортез на лікоть із шарнірами', 'Hinged elbow orthosis', { jointed: true }],
    ],
    [800, 7_500],
    22,
  ),
  onLimb(
    '06 06 21',
    [
      ['Ортез на плече', 'Shoulder orthosis'],
      ['Пов’язка-косинка на плече', 'Arm sling', { fixation: ['soft'], jointed: false }],
    ],
    [500, 6_800],
    28,
  ),
  toMeasure(
    '06 06 30',
    [
      ['Ортез на всю руку', 'Whole arm orthosis'],
      ['Апарат на руку', 'Arm brace'],
    ],
    [9_000, 32_000],
  ),
  family('06 12 03', {
    share: 6,
    nouns: [
      ['Устілки ортопедичні', 'Orthopaedic insoles'],
      ['Устілки ортопедичні дитячі', 'Orthopaedic insoles for children', { ageGroup: ['child'] }],
      ['Устілки індивідуальні', 'Insoles made to measure', { manufacturing: ['custom'] }],
    ],
    hryvnias: [500, 3_600],
    values: { ...orthosis, jointed: yes(0), side: oneOf('both'), material: someOf('leather', 'plastic', 'silicone') },
    axis: bySize(),
    about: [
      ['Підтримують склепіння стопи.', 'They support the arch of the foot.'],
      ['Підходять до звичайного взуття.', 'They fit ordinary shoes.'],
    ],
    notes: [['Носіть спершу годину на день, потім довше.', 'Wear them for an hour a day at first, then longer.']],
  }),
  onLimb(
    '06 12 06',
    [
      ['Ортез на гомілковостопний суглоб', 'Ankle-foot orthosis'],
      ['Тутор на гомілку й стопу', 'Shin and foot splint', { fixation: ['rigid'] }],
      ['Стоподержатель', 'Drop foot support'],
    ],
    [1_400, 16_000],
    20,
  ),
  onLimb(
    '06 12 09',
    [
      ['Ортез на коліно', 'Knee orthosis'],
      ['Ортез на коліно із шарнірами', 'Hinged knee orthosis', { jointed: true }],
      ['Наколінник м’який', 'Soft knee support', { fixation: ['soft'], jointed: false }],
    ],
    [600, 14_000],
    32,
  ),
  toMeasure('06 12 12', [['Апарат на коліно, щиколотку й стопу', 'Knee-ankle-foot brace']], [12_000, 48_000]),
  onLimb(
    '06 12 15',
    [
      ['Ортез на кульшовий суглоб', 'Hip orthosis'],
      [
        'Ортез від дисплазії для немовлят',
        'Hip dysplasia orthosis for babies',
        { ageGroup: ['child'], fixation: ['semi'] },
      ],
    ],
    [1_600, 15_000],
    40,
  ),
  toMeasure('06 12 18', [['Апарат на всю ногу', 'Whole leg brace']], [18_000, 65_000]),
  shoes('demi', [
    ['Черевики ортопедичні', 'Orthopaedic boots'],
    ['Напівчеревики ортопедичні', 'Orthopaedic low boots'],
  ]),
  shoes('winter', [
    ['Черевики ортопедичні зимові', 'Orthopaedic winter boots'],
    ['Чоботи ортопедичні', 'Orthopaedic high boots'],
  ]),
  shoes('summer', [
    ['Сандалі ортопедичні', 'Orthopaedic sandals'],
    ['Сандалі ортопедичні дитячі', 'Orthopaedic sandals for children', { ageGroup: ['child'] }],
  ]),
];
