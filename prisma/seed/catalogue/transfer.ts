import { above, assumedTerm, lowest, type WrittenClass } from './define-class.ts';

const hoist = [
  'liftCapacityKg',
  'liftHeightCm',
  'powerSource',
  'overallWidthCm',
  'deviceWeightKg',
  'installation',
] as const;

/** ISO 9999, class 12: moving and lifting a person. */
export const transfer: readonly WrittenClass[] = [
  above('12 31', {
    name: ['Допоміжні засоби для переміщення та повертання', 'Assistive products for transfer and turning'],
    group: 'MB',
  }),
  lowest('12 31 03', {
    name: ['Засоби для ковзання та повертання (дошки, простирадла)', 'Assistive products for sliding and turning'],
    summary: [
      'Дошки й слизькі простирадла, щоб пересісти або повернутися в ліжку.',
      'Boards and slippery sheets, to move over or turn in bed.',
    ],
    popular: 'дошка для пересаджування, ковзна дошка, слизьке простирадло, transfer board',
    helps: ['transfer', 'lying'],
    keys: ['lengthCm', 'widthCm', 'userWeightMaxKg', 'material'],
    term: assumedTerm(3),
  }),
  lowest('12 31 06', {
    name: ['Поворотні диски (платформи)', 'Turntables'],
    summary: [
      'Диск під ноги або на сидіння, щоб повернутися без зусиль.',
      'A disc under the feet or on the seat, to turn without effort.',
    ],
    popular: 'поворотний диск, поворотна подушка, swivel disc',
    helps: ['transfer', 'standing_up'],
    keys: ['userWeightMaxKg', 'widthCm'],
    term: assumedTerm(4),
  }),
  above('12 36', {
    name: ['Підйомники (підіймачі) для переміщення особи', 'Assistive products for lifting persons'],
    group: 'MB',
    popular: 'підйомник для людини',
  }),
  lowest('12 36 03', {
    name: ['Підйомники пересувні для переміщення сидячи (з підвісом)', 'Mobile hoists with sling seats'],
    summary: [
      'Піднімає людину в підвісі й перевозить: з ліжка в крісло, у ванну.',
      'Lifts a person in a sling and carries over: from bed to chair or bath.',
    ],
    popular: 'підйомник для лежачих, підіймач, patient hoist',
    helps: ['transfer', 'lying'],
    keys: hoist,
    term: assumedTerm(7),
    returnable: true,
  }),
  lowest('12 36 04', {
    name: ['Підйомники пересувні для вставання', 'Mobile standing hoists'],
    summary: [
      'Допомагає встати тому, хто тримається на ногах лише трохи.',
      'Helps to stand up when the legs hold only a little.',
    ],
    popular: 'вертикальний підйомник, підйомник для вставання, stand-up lift',
    helps: ['transfer', 'standing_up'],
    keys: hoist,
    term: assumedTerm(7),
    returnable: true,
  }),
  lowest('12 36 12', {
    name: [
      'Підйомники стаціонарні, закріплені на стіні, підлозі або стелі',
      'Stationary hoists fixed to walls, floor or ceiling',
    ],
    summary: [
      'Підйомник, що висить на стелі або стоїть на стіні.',
      'A hoist that hangs from the ceiling or stands at the wall.',
    ],
    popular: 'стельовий підйомник, настінний підйомник, ceiling hoist',
    helps: ['transfer', 'lying'],
    keys: hoist,
    term: assumedTerm(7),
    returnable: true,
  }),
  lowest('12 36 21', {
    name: ['Підвіси для підйомників', 'Body support units for hoists'],
    summary: ['Тканинний підвіс, у якому підйомник тримає людину.', 'The cloth sling in which a hoist holds a person.'],
    popular: 'підвіс, гамак для підйомника, sling',
    helps: ['transfer'],
    keys: ['size', 'liftCapacityKg', 'material'],
    term: assumedTerm(2),
  }),
];
