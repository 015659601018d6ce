import { type Axis, byNumber, type Draw, type Family, family, oneOf, span, type Words, yes } from './family.ts';

const heights = (...spans: readonly (readonly [least: number, most: number])[]): Axis => ({
  key: 'heightMinCm',
  makes: spans.map(([least, most]) => ({
    name: [`Висота ${least}–${most} см`, `Height ${least}–${most} cm`],
    attributes: { heightMinCm: least, heightMaxCm: most },
    mark: String(most),
  })),
});

const stick: Readonly<Record<string, Draw>> = {
  userWeightMaxKg: span(100, 150, 10),
  deviceWeightKg: span(0.3, 0.9, 0.05),
  grip: oneOf('standard', 'anatomic', 'derby'),
  tips: oneOf('1'),
  foldable: yes(30),
  material: oneOf('aluminium', 'aluminium', 'steel', 'carbon', 'wood'),
};
const stickHeights = heights([70, 90], [74, 97], [80, 105]);
const crutch = {
  ...stick,
  foldable: yes(10),
  deviceWeightKg: span(0.5, 1.1, 0.05),
  material: oneOf('aluminium', 'steel'),
};
const crutchHeights = heights([60, 80], [75, 97], [90, 115]);

const walker: Readonly<Record<string, Draw>> = {
  userWeightMaxKg: span(100, 150, 10),
  deviceWeightKg: span(2, 4, 0.1),
  foldable: yes(80),
  overallWidthCm: span(50, 66),
  walkPattern: oneOf('folding', 'fixed', 'reciprocal'),
  ageGroup: oneOf('adult'),
  material: oneOf('aluminium', 'steel'),
};
const walkerHeights = heights([52, 70], [72, 90], [78, 96]);

const sticksAbout: readonly Words[] = [
  [
    'Руків’я не ковзає в руці, наконечник тримає на мокрому.',
    'The grip does not slip, and the tip holds on wet ground.',
  ],
  ['Висоту міняють кнопкою.', 'The height is changed with a button.'],
  ['Для тих, кому потрібна легка опора.', 'For those who need a little support.'],
];
const crutchesAbout: readonly Words[] = [
  ['Для тих, кому не можна ставати на одну ногу.', 'For those who may not put weight on one leg.'],
  ['М’яка манжета не муляє.', 'The soft cuff does not chafe.'],
];
const walkersAbout: readonly Words[] = [
  ['Для тих, кому палиці вже замало.', 'For those for whom a stick is not enough.'],
  ['Стоять міцно й не хитаються.', 'They stand firm and do not sway.'],
];
const rollatorsAbout: readonly Words[] = [
  ['Зручні надворі: котяться по нерівному.', 'Handy outdoors: they roll over uneven ground.'],
  ['Можна сісти й відпочити в дорозі.', 'One can sit down and rest on the way.'],
];
const stickNotes: readonly Words[] = [
  ['На зиму купіть насадку проти льоду.', 'For the winter get a spike against ice.'],
  [
    'Наконечник діаметром 19 мм можна замінити будь-яким таким самим.',
    'The 19 mm tip can be replaced with any of its kind.',
  ],
];
const walkerNotes: readonly Words[] = [
  ['Перевірте двері вдома: ходунки мають пройти.', 'Check your doors: the walker must pass.'],
  ['Не для сходів.', 'Not for stairs.'],
];

/** Sticks, crutches, walking frames, white canes. */
export const walkingFamilies: readonly Family[] = [
  family('12 03 03', {
    share: 8,
    nouns: [
      ['Палиця опорна', 'Walking stick'],
      ['Палиця складна', 'Folding walking stick', { foldable: true, material: ['aluminium'] }],
      ['Палиця дерев’яна', 'Wooden walking stick', { material: ['wood'], foldable: false }],
      ['Тростина опорна телескопічна', 'Telescopic walking cane', { material: ['aluminium'] }],
    ],
    hryvnias: [350, 1_600],
    values: stick,
    axis: stickHeights,
    about: sticksAbout,
    notes: stickNotes,
  }),
  family('12 03 06', {
    share: 6,
    nouns: [
      ['Милиці ліктьові', 'Elbow crutches'],
      ['Милиці ліктьові дитячі', 'Elbow crutches for children'],
    ],
    hryvnias: [700, 2_400],
    values: crutch,
    axis: crutchHeights,
    about: crutchesAbout,
    notes: stickNotes,
  }),
  family('12 03 09', {
    nouns: [['Милиці з опорою на передпліччя', 'Forearm support crutches', { grip: ['forearm'] }]],
    hryvnias: [1_800, 4_200],
    values: crutch,
    axis: crutchHeights,
    about: [['Для тих, у кого болять або слабкі кисті.', 'For those whose hands hurt or are weak.']],
    notes: stickNotes,
  }),
  family('12 03 12', {
    share: 5,
    nouns: [
      ['Милиці пахвові', 'Underarm crutches'],
      ['Милиці пахвові дерев’яні', 'Wooden underarm crutches', { material: ['wood'] }],
    ],
    hryvnias: [600, 1_900],
    values: crutch,
    axis: heights([85, 105], [100, 125], [115, 145]),
    about: crutchesAbout,
    notes: stickNotes,
  }),
  family('12 03 16', {
    share: 4,
    nouns: [
      ['Палиця чотириопорна', 'Four-footed stick', { tips: ['4'] }],
      ['Палиця триопорна', 'Three-footed stick', { tips: ['3'] }],
    ],
    hryvnias: [750, 1_900],
    values: { ...stick, foldable: yes(5) },
    axis: stickHeights,
    about: [['Стоїть сама, коли її відпустити.', 'Stands by itself when let go.']],
    notes: stickNotes,
  }),
  family('12 03 18', {
    nouns: [['Палиця із сидінням', 'Stick with a seat', { foldable: true }]],
    hryvnias: [1_100, 2_600],
    values: { ...stick, tips: oneOf('3', '4') },
    axis: stickHeights,
    about: [['Щоб сісти й відпочити в черзі чи парку.', 'To sit and rest in a queue or a park.']],
    notes: stickNotes,
  }),
  family('12 03 21', {
    nouns: [['Рама бокової опори', 'Lateral support frame']],
    hryvnias: [1_900, 3_800],
    values: { ...stick, tips: oneOf('4'), foldable: yes(80), deviceWeightKg: span(1.5, 2.5, 0.1) },
    axis: stickHeights,
    about: [['Для тих, у кого слабка одна сторона тіла.', 'For those with one weak side of the body.']],
    notes: walkerNotes,
  }),
  family('12 06 03', {
    share: 8,
    nouns: [
      ['Ходунки складні', 'Folding walking frame', { walkPattern: ['folding'], foldable: true }],
      ['Ходунки крокувальні', 'Reciprocal walking frame', { walkPattern: ['reciprocal'] }],
      ['Ходунки з двома колесами', 'Walking frame with two wheels', { wheels: ['2'] }],
    ],
    hryvnias: [1_300, 3_900],
    values: { ...walker, wheels: oneOf('0'), brakes: yes(0), seat: yes(5), basket: yes(15) },
    axis: walkerHeights,
    about: walkersAbout,
    notes: walkerNotes,
  }),
  family('12 06 06', {
    share: 8,
    nouns: [
      ['Ролатор із сидінням', 'Rollator with a seat', { seat: true }],
      ['Ролатор триколісний', 'Three-wheeled rollator', { wheels: ['3'], seat: false }],
      ['Ролатор легкий карбоновий', 'Light carbon rollator', { material: ['carbon'], seat: true }],
    ],
    hryvnias: [3_200, 16_000],
    values: {
      ...walker,
      wheels: oneOf('4'),
      brakes: yes(100),
      seat: yes(70),
      basket: yes(80),
      deviceWeightKg: span(5, 9, 0.1),
    },
    axis: walkerHeights,
    about: rollatorsAbout,
    notes: walkerNotes,
  }),
  family('12 06 09', {
    share: 4,
    nouns: [
      ['Ходунки-крісло', 'Walking chair'],
      ['Ходунки дитячі з опорою для таза', 'Gait trainer with a pelvis support', { ageGroup: ['child'] }],
    ],
    hryvnias: [18_000, 70_000],
    values: { ...walker, wheels: oneOf('4'), brakes: yes(95), seat: yes(100), deviceWeightKg: span(8, 16, 0.5) },
    axis: walkerHeights,
    about: [['Тримають тіло, поки ноги вчаться ходити.', 'They hold the body while the legs learn to walk.']],
    notes: walkerNotes,
  }),
  family('12 06 12', {
    nouns: [
      ['Ходунки-стіл', 'Walking table'],
      ['Ходунки з опорою на передпліччя', 'Walking frame with forearm rests'],
    ],
    hryvnias: [9_000, 28_000],
    values: { ...walker, wheels: oneOf('4'), brakes: yes(90), deviceWeightKg: span(9, 18, 0.5) },
    axis: heights([90, 115], [100, 130]),
    about: [['Для тих, хто не може триматися кистями.', 'For those who cannot hold on with the hands.']],
    notes: walkerNotes,
  }),
  family('12 08 03', {
    share: 7,
    nouns: [
      ['Тростина тактильна складна', 'Folding white cane', { foldable: true }],
      ['Тростина тактильна суцільна', 'Rigid white cane', { foldable: false }],
      ['Тростина тактильна телескопічна', 'Telescopic white cane', { foldable: true }],
      ['Тростина символьна', 'Symbol cane', { foldable: true }],
    ],
    hryvnias: [450, 2_200],
    values: { tips: oneOf('1'), deviceWeightKg: span(0.15, 0.35, 0.05), material: oneOf('aluminium', 'carbon') },
    axis: byNumber('caneLengthCm', ['Довжина', 'Length'], [90, 100, 110, 120, 130, 140, 150]),
    about: [
      ['Добре передає в руку, яка під ногами поверхня.', 'Tells the hand well what is underfoot.'],
      ['Світловідбивна плівка видна вночі.', 'The reflecting film is seen at night.'],
    ],
    notes: [
      ['Наконечники різної форми замінюють без інструмента.', 'Tips of other shapes can be changed without a tool.'],
    ],
  }),
];
