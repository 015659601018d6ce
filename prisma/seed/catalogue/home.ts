import { above, assumedTerm, lowest, type WrittenClass } from './define-class.ts';

const bed = [
  'sections',
  'adjust',
  'sideRails',
  'userWeightMaxKg',
  'lengthCm',
  'widthCm',
  'heightMinCm',
  'heightMaxCm',
  'wheels',
] as const;
const grabBar = ['installation', 'lengthCm', 'userWeightMaxKg', 'material'] as const;

/** ISO 9999, class 18: beds, seats, rails, ramps. */
export const home: readonly WrittenClass[] = [
  above('18', {
    name: [
      'Меблі, обладнання та інші засоби для середовища, створеного людиною',
      'Furnishings, fixtures and other assistive products for supporting activities in indoor and outdoor human-made environments',
    ],
  }),
  above('18 03', { name: ['Столи', 'Tables'], group: 'FU' }),
  lowest('18 03 15', {
    name: ['Столики приліжкові та для ліжка', 'Bed tables'],
    summary: [
      'Столик над ліжком: щоб їсти, читати й писати лежачи.',
      'A table over the bed, to eat, read and write lying.',
    ],
    popular: 'столик для ліжка, столик для лежачих, приліжковий столик, bed table',
    helps: ['lying', 'eating', 'reading'],
    keys: ['heightMinCm', 'heightMaxCm', 'lengthCm', 'widthCm', 'wheels', 'adjust'],
    term: assumedTerm(5),
    basis: 'uncertain',
  }),
  above('18 09', { name: ['Меблі для сидіння', 'Sitting furniture'], group: 'FU' }),
  lowest('18 09 21', {
    name: ['Меблі для сидіння спеціальні (функціональні крісла)', 'Special sitting furniture'],
    summary: [
      'Крісло чи стілець, що тримає тіло рівно: для дому, школи, роботи.',
      'A chair that keeps the body straight: at home, at school, at work.',
    ],
    popular: 'функціональне крісло, крісло для ДЦП, ортопедичний стілець, special chair',
    helps: ['sitting', 'work', 'eating'],
    keys: [
      'ageGroup',
      'seatWidthCm',
      'seatDepthCm',
      'seatHeightCm',
      'userWeightMaxKg',
      'backHeightCm',
      'headrest',
      'adjust',
    ],
    term: assumedTerm(4),
    making: 'both',
  }),
  above('18 12', {
    name: ['Ліжка та приладдя до них', 'Beds and bed equipment'],
    group: 'FU',
    popular: 'медичне ліжко',
  }),
  lowest('18 12 07', {
    name: ['Ліжка з механічним регулюванням', 'Beds with manual adjustment'],
    summary: [
      'Ліжко, в якому узголів’я й ноги піднімають ручкою.',
      'A bed whose head and foot are raised with a crank.',
    ],
    popular: 'медичне ліжко, функціональне ліжко, ліжко для лежачих, hospital bed',
    helps: ['lying', 'standing_up'],
    keys: bed,
    term: assumedTerm(10),
    returnable: true,
  }),
  lowest('18 12 10', {
    name: ['Ліжка з електричним регулюванням', 'Beds with powered adjustment'],
    summary: [
      'Ліжко, яке піднімається й змінює форму від кнопки.',
      'A bed that rises and changes its shape at a button.',
    ],
    popular: 'електричне ліжко, медичне ліжко, функціональне ліжко, ліжко з пультом, electric bed',
    helps: ['lying', 'standing_up', 'transfer'],
    keys: bed,
    term: assumedTerm(10),
    returnable: true,
  }),
  lowest('18 12 28', {
    name: [
      'Поручні для самостійного піднімання, закріплені на ліжку (трапеції)',
      'Rails for self-lifting to be fixed to beds',
    ],
    summary: [
      'Ручка над ліжком: тримаючись за неї, можна підвестися.',
      'A handle over the bed by which one can pull oneself up.',
    ],
    popular: 'трапеція над ліжком, дуга над ліжком, ручка над ліжком, bed trapeze',
    helps: ['lying', 'standing_up'],
    keys: ['userWeightMaxKg', 'installation', 'heightMinCm', 'heightMaxCm'],
    term: assumedTerm(5),
  }),
  above('18 18', { name: ['Поручні та опори для рук', 'Hand rails and grab bars'], group: 'FU', popular: 'поручні' }),
  lowest('18 18 03', {
    name: ['Поручні (опорні рейки)', 'Handrails and support rails'],
    summary: [
      'Поручень уздовж стіни чи сходів, щоб триматися на ходу.',
      'A rail along a wall or stairs, to hold while walking.',
    ],
    popular: 'поручні, перила, поручень на сходи, handrail',
    helps: ['stairs', 'walking', 'home_entrance'],
    keys: grabBar,
    iso: 'recalled',
    term: assumedTerm(5),
  }),
  lowest('18 18 06', {
    name: ['Опори-ручки нерухомі', 'Fixed grab bars and handgrips'],
    summary: [
      'Міцна ручка на стіні: у туалеті, ванні, біля дверей.',
      'A firm handle on the wall: in the toilet, in the bathroom, at the door.',
    ],
    popular: 'поручень для ванної, ручка у ванну, опорна ручка, grab bar',
    helps: ['toilet', 'washing', 'standing_up'],
    keys: grabBar,
    iso: 'recalled',
    term: assumedTerm(5),
  }),
  above('18 30', {
    name: ['Засоби вертикальної доступності', 'Assistive products for vertical accessibility'],
    group: 'MB',
  }),
  lowest('18 30 15', {
    name: ['Пандуси переносні', 'Portable ramps'],
    summary: [
      'Рампа, яку можна принести й покласти на поріг чи сходинку.',
      'A ramp to carry along and lay over a threshold or a step.',
    ],
    popular: 'пандус, рампа, переносна рампа, ramp',
    helps: ['home_entrance', 'stairs', 'moving_outdoors'],
    keys: ['lengthCm', 'widthCm', 'userWeightMaxKg', 'foldable', 'deviceWeightKg'],
    term: assumedTerm(5),
    channel: 'informationOnly',
  }),
];
