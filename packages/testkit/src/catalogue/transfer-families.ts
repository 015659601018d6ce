import { byNumber, bySize, type Draw, type Family, family, oneOf, span, type Words } from './family.ts';
import { wallNotes } from './home-families.ts';

const hoist: Readonly<Record<string, Draw>> = {
  liftCapacityKg: span(130, 250, 10),
  liftHeightCm: span(120, 190, 5),
  powerSource: oneOf('battery', 'battery', 'manual', 'mains'),
  overallWidthCm: span(55, 70),
  deviceWeightKg: span(28, 55),
  installation: oneOf('free'),
};

const lifting: readonly Words[] = [
  ['Один помічник переносить людину без зусиль.', 'One helper moves a person without effort.'],
  ['Є аварійне опускання, якщо зникне струм.', 'Lowers safely when the power fails.'],
];
const hoistNotes: readonly Words[] = [
  ['Під ліжком має бути 12 см місця для ніжок.', 'Needs 12 cm under the bed for its legs.'],
  ['Підвіс добирають окремо, за розміром.', 'The sling is chosen separately, by size.'],
];

/** Moving over, turning and lifting a person. */
export const transferFamilies: readonly Family[] = [
  family('12 31 03', {
    share: 4,
    nouns: [
      ['Дошка для пересаджування', 'Transfer board', { material: ['plastic'] }],
      ['Простирадло ковзне', 'Sliding sheet', { material: ['textile'] }],
    ],
    hryvnias: [900, 4_800],
    values: { widthCm: span(20, 70, 5), userWeightMaxKg: span(120, 200, 10) },
    axis: byNumber('lengthCm', ['Довжина', 'Length'], [60, 70, 80, 100, 120]),
    about: [['Щоб пересісти з крісла в ліжко чи авто.', 'To move over from a chair to a bed or a car.']],
    notes: [
      ['Сідниці мають бути сухі: по вологій шкірі не ковзає.', 'Keep the skin dry: it does not slide on wet skin.'],
    ],
  }),
  family('12 31 06', {
    nouns: [
      ['Диск поворотний для ніг', 'Turntable for the feet'],
      ['Подушка поворотна', 'Swivel cushion'],
    ],
    hryvnias: [900, 3_900],
    values: { widthCm: span(36, 46, 2), userWeightMaxKg: span(100, 160, 10) },
    about: [['Допомагає повернутися в авто або біля ліжка.', 'Helps to turn in a car or at the bed.']],
  }),
  family('12 36 03', {
    share: 5,
    nouns: [
      ['Підйомник пересувний', 'Mobile hoist'],
      ['Підйомник пересувний складний', 'Folding mobile hoist'],
    ],
    hryvnias: [28_000, 95_000],
    values: hoist,
    about: lifting,
    notes: hoistNotes,
  }),
  family('12 36 04', {
    nouns: [['Підйомник для вставання', 'Standing hoist']],
    hryvnias: [32_000, 98_000],
    values: hoist,
    about: [['Для тих, хто може трохи спертися на ноги.', 'For those who can put some weight on the legs.']],
    notes: hoistNotes,
  }),
  family('12 36 12', {
    share: 4,
    nouns: [
      ['Підйомник стельовий', 'Ceiling hoist', { installation: ['ceiling'] }],
      ['Підйомник настінний', 'Wall hoist', { installation: ['wall'] }],
    ],
    hryvnias: [55_000, 190_000],
    values: { ...hoist, powerSource: oneOf('battery', 'mains') },
    about: lifting,
    notes: wallNotes,
  }),
  family('12 36 21', {
    share: 4,
    nouns: [
      ['Підвіс для підйомника', 'Hoist sling'],
      ['Підвіс туалетний', 'Toilet sling'],
    ],
    hryvnias: [2_400, 9_500],
    values: { liftCapacityKg: span(150, 270, 10), material: oneOf('textile') },
    axis: bySize(),
    about: [
      ['Підтримує спину, стегна, а за потреби й голову.', 'Supports the back, the thighs and, if needed, the head.'],
    ],
    notes: [['Петлі підходять до вішалок на 2 і 4 гачки.', 'The loops fit bars with 2 and 4 hooks.']],
  }),
];
