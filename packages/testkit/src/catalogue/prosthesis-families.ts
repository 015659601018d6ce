import {
  bySide,
  bySize,
  type Draw,
  type Family,
  family,
  type Noun,
  oneOf,
  someOf,
  span,
  type Words,
} from './family.ts';

const prosthesis: Readonly<Record<string, Draw>> = {
  prosthesisPurpose: oneOf('permanent', 'permanent', 'working'),
  suspension: oneOf('liner', 'vacuum', 'belt'),
  ageGroup: oneOf('adult', 'adult', 'adult', 'teen', 'child'),
  manufacturing: oneOf('custom', 'modular'),
};
const arm: Readonly<Record<string, Draw>> = {
  ...prosthesis,
  prosthesisControl: oneOf('body', 'body', 'myo', 'hybrid'),
  material: someOf('plastic', 'carbon', 'silicone'),
};
const leg: Readonly<Record<string, Draw>> = {
  ...prosthesis,
  prosthesisPurpose: oneOf('permanent', 'permanent', 'bathing', 'sport'),
  activityLevel: oneOf('1', '2', '3', '4'),
  footType: oneOf('sach', 'joint', 'carbon'),
  userWeightMaxKg: span(90, 140, 5),
};
const withKnee = { ...leg, kneeType: oneOf('lock', 'mechanical', 'hydraulic', 'pneumatic', 'microprocessor') };

const bionic: Noun[2] = { prosthesisControl: ['myo'], prosthesisPurpose: ['permanent'] };
const pulled: Noun[2] = { prosthesisControl: ['body'], prosthesisPurpose: ['working'] };
const forLook: Noun[2] = { prosthesisControl: ['passive'], prosthesisPurpose: ['cosmetic'] };

const armAbout: readonly Words[] = [
  ['Гільзу роблять за зліпком, потім підганяють.', 'The socket is cast and then fitted.'],
  ['Кисть можна замінити на іншу.', 'The hand can be changed for another.'],
  ['Навчання користуватися входить у замовлення.', 'The order includes learning to use it.'],
];
const legAbout: readonly Words[] = [
  ['Гільзу роблять за зліпком кукси.', 'The socket is made from a cast of the stump.'],
  ['Вчитеся ходити разом із фахівцем.', 'You learn to walk with a specialist.'],
  ['Модулі можна замінити, коли зміниться активність.', 'Modules can be changed when you become more active.'],
];
const armNotes: readonly Words[] = [
  ['Біоелектричну кисть заряджають щоночі.', 'A myoelectric hand is charged every night.'],
  ['Бережіть від води, якщо не сказано інакше.', 'Keep from water unless told otherwise.'],
];
const legNotes: readonly Words[] = [
  ['Візьміть на примірку взуття, яке носите.', 'Bring the shoes that you wear to the fitting.'],
  ['Якщо кукса змінилася, гільзу переробляють.', 'When the stump changes, the socket is made anew.'],
];

const ofArm = (classCode: string, level: string, nouns: readonly Noun[], hryvnias: Family['hryvnias']): Family =>
  family(classCode, {
    share: 4,
    nouns,
    hryvnias,
    values: { ...arm, amputationLevel: oneOf(level) },
    axis: bySide,
    about: armAbout,
    notes: armNotes,
  });

const ofLeg = (classCode: string, level: string, nouns: readonly Noun[], hryvnias: Family['hryvnias']): Family =>
  family(classCode, {
    share: 4,
    nouns,
    hryvnias,
    values: { ...(['knee', 'thigh', 'hip'].includes(level) ? withKnee : leg), amputationLevel: oneOf(level) },
    axis: bySide,
    about: legAbout,
    notes: legNotes,
  });

/** Prostheses of arms, legs, breasts and eyes. */
export const prosthesisFamilies: readonly Family[] = [
  ofArm(
    '06 18 03',
    'partialHand',
    [
      ['Протез пальців косметичний', 'Cosmetic finger prosthesis', forLook],
      ['Протез частини кисті', 'Partial hand prosthesis'],
    ],
    [18_000, 260_000],
  ),
  ofArm(
    '06 18 06',
    'wrist',
    [
      ['Протез кисті', 'Hand prosthesis'],
      ['Протез кисті біоелектричний', 'Myoelectric hand prosthesis', bionic],
    ],
    [30_000, 420_000],
  ),
  ofArm(
    '06 18 09',
    'forearm',
    [
      ['Протез передпліччя тяговий', 'Body-powered forearm prosthesis', pulled],
      ['Протез передпліччя біоелектричний', 'Myoelectric forearm prosthesis', bionic],
      ['Протез передпліччя косметичний', 'Cosmetic forearm prosthesis', forLook],
    ],
    [35_000, 480_000],
  ),
  ofArm(
    '06 18 12',
    'elbow',
    [['Протез після вичленення в лікті', 'Elbow disarticulation prosthesis']],
    [45_000, 520_000],
  ),
  ofArm(
    '06 18 15',
    'upperArm',
    [
      ['Протез плеча тяговий', 'Body-powered upper arm prosthesis', pulled],
      ['Протез плеча біоелектричний', 'Myoelectric upper arm prosthesis', bionic],
    ],
    [55_000, 620_000],
  ),
  ofArm(
    '06 18 18',
    'shoulder',
    [['Протез після вичленення плеча', 'Shoulder disarticulation prosthesis']],
    [70_000, 680_000],
  ),
  ofLeg('06 24 03', 'partialFoot', [['Протез частини стопи', 'Partial foot prosthesis']], [12_000, 60_000]),
  ofLeg('06 24 06', 'ankle', [['Протез стопи', 'Foot prosthesis']], [18_000, 90_000]),
  ofLeg(
    '06 24 09',
    'shin',
    [
      ['Протез гомілки', 'Below-knee prosthesis'],
      ['Протез гомілки з карбоновою стопою', 'Below-knee prosthesis with a carbon foot', { footType: ['carbon'] }],
      ['Протез гомілки для купання', 'Below-knee bathing prosthesis', { prosthesisPurpose: ['bathing'] }],
    ],
    [35_000, 190_000],
  ),
  ofLeg(
    '06 24 12',
    'knee',
    [['Протез після вичленення гомілки', 'Knee disarticulation prosthesis']],
    [60_000, 420_000],
  ),
  ofLeg(
    '06 24 15',
    'thigh',
    [
      ['Протез стегна', 'Above-knee prosthesis'],
      [
        'Протез стегна з гідравлічним коліном',
        'Above-knee prosthesis with a hydraulic knee',
        { kneeType: ['hydraulic'] },
      ],
      [
        'Протез стегна з електронним коліном',
        'Above-knee prosthesis with an electronic knee',
        { kneeType: ['microprocessor'] },
      ],
    ],
    [65_000, 980_000],
  ),
  ofLeg('06 24 18', 'hip', [['Протез після вичленення стегна', 'Hip disarticulation prosthesis']], [110_000, 900_000]),
  family('06 24 48', {
    nouns: [
      ['Протез гомілки первинний', 'First below-knee prosthesis', { amputationLevel: ['shin'] }],
      ['Протез стегна первинний', 'First above-knee prosthesis', { amputationLevel: ['thigh'], kneeType: ['lock'] }],
    ],
    hryvnias: [22_000, 70_000],
    values: {
      ...leg,
      prosthesisPurpose: oneOf('primary'),
      activityLevel: oneOf('1', '2'),
      footType: oneOf('sach', 'joint'),
    },
    axis: bySide,
    about: [
      ['На ньому вчаться ходити, поки формується кукса.', 'One learns to walk on it while the stump takes shape.'],
    ],
    notes: legNotes,
  }),
  family('06 30 18', {
    share: 5,
    nouns: [
      ['Протез молочної залози силіконовий', 'Silicone breast prosthesis', { material: ['silicone'] }],
      ['Протез молочної залози легкий', 'Light breast prosthesis'],
      ['Протез молочної залози текстильний', 'Cloth breast prosthesis', { material: ['textile'] }],
    ],
    hryvnias: [1_400, 6_200],
    values: {
      breastShape: oneOf('symmetric', 'asymmetric', 'partial'),
      side: oneOf('left', 'right', 'both'),
      deviceWeightKg: span(0.1, 0.6, 0.05),
      material: oneOf('silicone'),
    },
    axis: bySize(),
    about: [
      ['Лежить природно й не зсувається в ліфі.', 'Lies naturally and does not slip in the bra.'],
      ['Перші тижні після операції носять текстильний.', 'In the first weeks after surgery a cloth one is worn.'],
    ],
    notes: [['Потрібен ліф із кишенею.', 'Needs a bra with a pocket.']],
  }),
  family('06 30 21', {
    nouns: [['Протез очний', 'Eye prosthesis']],
    hryvnias: [1_200, 9_000],
    values: { color: oneOf('blue', 'green', 'brown', 'grey') },
    axis: bySide,
    about: [['Колір добирають за другим оком.', 'The colour is matched to the other eye.']],
    notes: [['Раз на рік його полірують.', 'Once a year it is polished.']],
  }),
];
