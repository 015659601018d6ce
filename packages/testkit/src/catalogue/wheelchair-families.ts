import { byNumber, type Draw, type Family, family, oneOf, someOf, span, type Words, yes } from './family.ts';

/** Widths of seats for adults, with the width of the whole chair. */
export const widths = byNumber(
  'seatWidthCm',
  ['Ширина сидіння', 'Seat width'],
  [36, 38, 40, 42, 45, 48, 51, 55],
  (width) => ({
    overallWidthCm: width + 20,
  }),
);
/** The same for children. */
export const childWidths = byNumber('seatWidthCm', ['Ширина сидіння', 'Seat width'], [30, 32, 34, 36], (width) => ({
  overallWidthCm: width + 20,
}));

/** What any wheelchair is like. */
export const chair: Readonly<Record<string, Draw>> = {
  userWeightMaxKg: span(100, 140, 5),
  deviceWeightKg: span(12, 19, 0.5),
  foldable: yes(70),
  seatDepthCm: span(40, 46),
  seatHeightCm: span(46, 53),
  backHeightCm: span(38, 48),
  footrest: oneOf('removable', 'fixed', 'elevating'),
  armrest: oneOf('flipUp', 'removable', 'fixed'),
  tyres: oneOf('pneumatic', 'solid'),
  headrest: yes(10),
  ageGroup: oneOf('adult', 'adult', 'adult', 'teen'),
  material: oneOf('aluminium', 'steel'),
  color: someOf('black', 'silver', 'blue', 'red', 'grey'),
};
/** What is otherwise in a chair for a child. */
export const forChild: Readonly<Record<string, Draw>> = {
  ageGroup: oneOf('child'),
  userWeightMaxKg: span(40, 70, 5),
  seatDepthCm: span(26, 36),
  color: someOf('blue', 'green', 'red', 'yellow', 'purple', 'pink'),
};
const handDriven = { ...chair, drive: oneOf('handrim') };
const everyday: readonly Words[] = [
  ['Для щоденних поїздок удома й надворі.', 'For every day, at home and outdoors.'],
  ['Підходить тим, хто сам крутить колеса.', 'Suits those who turn the wheels themselves.'],
  ['Легко розібрати й покласти в авто.', 'Easy to take apart and put into a car.'],
];
const reclining: readonly Words[] = [
  ['Для тих, кому важко тримати спину й голову.', 'For those who find it hard to hold the back and the head.'],
  ['Спинка й сидіння нахиляються, щоб змінити позу.', 'Back and seat tilt, to change the position.'],
];
const active: readonly Words[] = [
  ['Для тих, хто багато їздить сам: на роботу, навчання, спорт.', 'For those who drive a lot: to work, study, sport.'],
  ['Жорстка рама добре котиться й не хитається.', 'The rigid frame rolls well and does not sway.'],
];
const pushed: readonly Words[] = [
  ['Для тих, кого возить інша людина.', 'For those whom somebody else pushes.'],
  ['Малі колеса зручні в квартирі та ліфті.', 'Small wheels are handy in a flat and in a lift.'],
];
const notes: readonly Words[] = [
  ['Виміряйте двері: крісло ширше за сидіння на 20 см.', 'Measure your doors: the chair is 20 cm wider than its seat.'],
  ['Підходить до протипролежневих подушок тієї самої ширини.', 'Fits pressure cushions of the same width.'],
  ['Без ліфта в будинку зважте, хто зноситиме крісло.', 'With no lift in the house, think who will carry it down.'],
];
/** Wheelchairs without a motor, and buggies. */
export const wheelchairFamilies: readonly Family[] = [
  family('12 22 03', {
    share: 14,
    nouns: [
      ['Крісло колісне складне', 'Folding wheelchair', { foldable: true, wheelchairType: ['universal'] }],
      ['Крісло колісне кімнатне', 'Indoor wheelchair', { wheelchairType: ['indoor'] }],
      ['Крісло колісне дорожнє', 'Outdoor wheelchair', { wheelchairType: ['outdoor'], tyres: ['pneumatic'] }],
      ['Крісло колісне універсальне', 'Universal wheelchair', { wheelchairType: ['universal'] }],
    ],
    hryvnias: [9_000, 24_000],
    values: handDriven,
    axis: widths,
    about: everyday,
    notes,
  }),
  family('12 22 06', {
    nouns: [['Крісло колісне важільне', 'Lever-drive wheelchair', { wheelchairType: ['outdoor'], drive: ['lever'] }]],
    hryvnias: [18_000, 32_000],
    values: { ...chair, foldable: yes(10) },
    axis: widths,
    about: [['Для довгої дороги рівними вулицями.', 'For long ways along even streets.']],
    notes,
  }),
  family('12 22 09', {
    nouns: [['Крісло колісне з однобічним приводом', 'One-hand drive wheelchair', { drive: ['oneSide'] }]],
    hryvnias: [17_000, 30_000],
    values: { ...chair, wheelchairType: oneOf('universal', 'indoor') },
    axis: widths,
    about: [['Для тих, у кого працює одна рука.', 'For those who have the use of one hand.']],
    notes,
  }),
  family('12 22 15', {
    nouns: [['Крісло колісне для руху ногами', 'Foot-propelled wheelchair', { wheelchairType: ['indoor'] }]],
    hryvnias: [10_000, 22_000],
    values: chair,
    axis: widths,
    about: [['Низьке сидіння дає ногам дістати до підлоги.', 'The low seat lets the feet reach the floor.']],
    notes,
  }),
  family('12 22 18', {
    share: 6,
    nouns: [
      ['Крісло-каталка складна', 'Folding transport chair', { foldable: true }],
      ['Крісло-каталка з високою спинкою', 'High-back transport chair', { headrest: true }],
      ['Крісло-каталка із санітарним оснащенням', 'Transport chair with a toilet', { wheelchairType: ['toilet'] }],
    ],
    hryvnias: [6_500, 15_000],
    values: { ...chair, wheelchairType: oneOf('transit'), drive: oneOf('attendant') },
    axis: widths,
    about: pushed,
    notes,
  }),
  family('12 22 91', {
    share: 8,
    nouns: [
      ['Крісло колісне багатофункціональне', 'Multi-functional wheelchair', { wheelchairType: ['multifunctional'] }],
      ['Крісло колісне реклайнер', 'Reclining wheelchair', { wheelchairType: ['recliner'], headrest: true }],
    ],
    hryvnias: [28_000, 90_000],
    values: {
      ...handDriven,
      wheelchairType: oneOf('multifunctional', 'custom'),
      headrest: yes(90),
      reclineDeg: span(15, 60, 5),
      tiltDeg: span(10, 35, 5),
      deviceWeightKg: span(22, 38, 0.5),
    },
    axis: widths,
    about: reclining,
    notes,
  }),
  family('12 22 91', {
    nouns: [['Крісло колісне багатофункціональне дитяче', 'Multi-functional wheelchair for children']],
    hryvnias: [30_000, 85_000],
    values: {
      ...handDriven,
      ...forChild,
      wheelchairType: oneOf('multifunctional'),
      headrest: yes(95),
      reclineDeg: span(20, 60, 5),
      tiltDeg: span(10, 35, 5),
    },
    axis: childWidths,
    about: reclining,
    notes,
  }),
  family('12 22 92', {
    share: 8,
    nouns: [
      ['Крісло колісне активне', 'Active wheelchair', { wheelchairType: ['active'] }],
      ['Крісло колісне активне зі складною рамою', 'Active folding wheelchair', { foldable: true }],
    ],
    hryvnias: [32_000, 120_000],
    values: {
      ...handDriven,
      wheelchairType: oneOf('active'),
      deviceWeightKg: span(7, 12, 0.5),
      backHeightCm: span(25, 40),
      material: oneOf('aluminium', 'titanium', 'carbon'),
      color: someOf('black', 'red', 'green', 'orange', 'purple', 'white'),
    },
    axis: widths,
    about: active,
    notes,
  }),
  family('12 22 92', {
    nouns: [['Крісло колісне активне дитяче', 'Active wheelchair for children']],
    hryvnias: [30_000, 80_000],
    values: { ...handDriven, ...forChild, wheelchairType: oneOf('active'), deviceWeightKg: span(6, 10, 0.5) },
    axis: childWidths,
    about: active,
    notes,
  }),
  family('12 27 07', {
    share: 6,
    nouns: [
      ['Візок дитячий спеціальний', 'Special buggy'],
      ['Коляска дитяча з нахилом сидіння', 'Buggy with a tilting seat'],
    ],
    hryvnias: [22_000, 75_000],
    values: {
      seatDepthCm: span(24, 36),
      userWeightMaxKg: span(30, 60, 5),
      foldable: yes(85),
      backHeightCm: span(48, 66),
      reclineDeg: span(20, 70, 5),
      tiltDeg: span(10, 45, 5),
      headrest: yes(80),
    },
    axis: byNumber('seatWidthCm', ['Ширина сидіння', 'Seat width'], [28, 30, 32, 34, 36]),
    about: [
      ['Росте разом із дитиною: сидіння можна подовжити.', 'Grows with the child: the seat can be made longer.'],
      ['Опори тримають тіло й голову дитини.', 'Supports hold the body and the head of the child.'],
    ],
    notes: [['У складеному вигляді входить у багажник легковика.', 'Folded, it fits into the boot of a car.']],
  }),
];
