import { type Draw, type Family, family, oneOf, someOf, span, type Words, yes } from './family.ts';
import { chair, childWidths, forChild, widths } from './wheelchair-families.ts';

const powered: Readonly<Record<string, Draw>> = {
  ...chair,
  drive: oneOf('electric'),
  deviceWeightKg: span(38, 120, 2),
  userWeightMaxKg: span(110, 160, 10),
  foldable: yes(30),
  maxSpeedKmh: span(6, 10),
  rangeKm: span(15, 40, 5),
  climbDeg: span(6, 12),
  batteryType: oneOf('gel', 'agm', 'liIon'),
  controlSide: someOf('left', 'right'),
  wheelchairType: oneOf('powered'),
};

const motor: readonly Words[] = [
  ['Для тих, кому не вистачає сили рук.', 'For those whose hands are not strong enough.'],
  ['Зарядки вистачає на день поїздок містом.', 'One charge lasts for a day in town.'],
];
const pushed: readonly Words[] = [['Для тих, кого возить інша людина.', 'For those whom somebody else pushes.']];
const batteryNotes: readonly Words[] = [
  ['Потрібна розетка там, де крісло стоятиме вночі.', 'Needs a socket where it stands at night.'],
  ['Не підходить для ліфтів із дверима, вужчими за 75 см.', 'Does not fit lifts with doors under 75 cm.'],
];

/** Wheelchairs, scooters and add-ons with a motor. */
export const poweredFamilies: readonly Family[] = [
  family('12 22 12', {
    nouns: [['Крісло колісне з електродопомогою', 'Power-assisted wheelchair', { drive: ['hybrid'] }]],
    hryvnias: [65_000, 140_000],
    values: {
      ...chair,
      wheelchairType: oneOf('universal', 'active'),
      rangeKm: span(10, 25, 5),
      batteryType: oneOf('liIon'),
      deviceWeightKg: span(18, 30, 0.5),
    },
    axis: widths,
    about: motor,
    notes: batteryNotes,
  }),
  family('12 23 03', {
    share: 5,
    nouns: [
      ['Електроскутер триколісний', 'Three-wheeled mobility scooter'],
      ['Електроскутер чотириколісний', 'Four-wheeled mobility scooter'],
    ],
    hryvnias: [60_000, 160_000],
    values: { ...powered, wheelchairType: oneOf('scooter'), maxSpeedKmh: span(8, 15), rangeKm: span(25, 50, 5) },
    about: [['Для тих, хто сидить сам, але не може далеко йти.', 'For those who sit alone but cannot walk far.']],
    notes: batteryNotes,
  }),
  family('12 23 06', {
    share: 8,
    nouns: [
      ['Крісло колісне з електроприводом', 'Powered wheelchair'],
      ['Крісло колісне з електроприводом складне', 'Folding powered wheelchair', { foldable: true }],
    ],
    hryvnias: [75_000, 280_000],
    values: { ...powered, reclineDeg: span(10, 50, 5), tiltDeg: span(10, 45, 5), headrest: yes(50) },
    axis: widths,
    about: motor,
    notes: batteryNotes,
  }),
  family('12 23 06', {
    nouns: [['Крісло колісне з електроприводом дитяче', 'Powered wheelchair for children']],
    hryvnias: [80_000, 250_000],
    values: { ...powered, ...forChild, tiltDeg: span(10, 45, 5), headrest: yes(80) },
    axis: childWidths,
    about: motor,
    notes: batteryNotes,
  }),
  family('12 23 12', {
    nouns: [['Крісло з електроприводом для супровідника', 'Attendant-controlled powered wheelchair']],
    hryvnias: [70_000, 150_000],
    values: { ...powered, controlSide: oneOf('attendant') },
    axis: widths,
    about: pushed,
    notes: batteryNotes,
  }),
  family('12 24 09', {
    nouns: [['Електроприставка до крісла колісного', 'Power add-on for a wheelchair']],
    hryvnias: [38_000, 95_000],
    values: {
      rangeKm: span(15, 50, 5),
      maxSpeedKmh: span(6, 20),
      batteryType: oneOf('liIon'),
      deviceWeightKg: span(8, 18, 0.5),
    },
    about: motor,
    notes: [
      [
        'Підходить до крісел із жорсткою рамою. Зі складними – через перехідник.',
        'Fits chairs with a rigid frame; folding ones need an adapter.',
      ],
    ],
  }),
  family('12 24 09', {
    nouns: [['Приставка з ручним приводом', 'Handbike add-on']],
    hryvnias: [22_000, 60_000],
    values: { deviceWeightKg: span(9, 15, 0.5) },
    about: [['Крутять руками, як педалі велосипеда.', 'Turned by hand like the pedals of a bicycle.']],
  }),
];
