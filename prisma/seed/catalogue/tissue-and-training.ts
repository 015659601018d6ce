import { above, assumedTerm, lowest, type WrittenClass } from './define-class.ts';

const seatPad = ['pressureSystem', 'seatWidthCm', 'seatDepthCm', 'thicknessCm', 'userWeightMaxKg', 'material'] as const;

/** ISO 9999, class 04: what spares the skin and trains standing. */
export const tissueAndTraining: readonly WrittenClass[] = [
  above('04', {
    name: [
      'Допоміжні засоби для вимірювання, підтримки, тренування або заміщення функцій організму',
      'Assistive products for measuring, supporting, training or replacing body functions',
    ],
  }),
  above('04 33', {
    name: [
      'Допоміжні засоби для збереження цілісності тканин (протипролежневі)',
      'Assistive products for tissue integrity',
    ],
    group: 'FU',
    popular: 'від пролежнів',
  }),
  lowest('04 33 03', {
    name: ['Подушки на сидіння протипролежневі', 'Seat cushions and underlays for tissue integrity'],
    summary: [
      'Для тих, хто довго сидить. Розподіляє вагу, щоб не було пролежнів.',
      'For those who sit for long. It spreads the weight so that no pressure sores form.',
    ],
    popular: 'протипролежнева подушка, подушка від пролежнів, подушка на крісло, pressure cushion',
    helps: ['sitting', 'pressure_sores'],
    keys: seatPad,
    term: assumedTerm(2),
  }),
  lowest('04 33 04', {
    name: ['Подушки на спинку протипролежневі', 'Back cushions and back pads for tissue integrity'],
    summary: [
      'Підтримує спину в кріслі й береже шкіру від пролежнів.',
      'Supports the back in a chair and protects the skin from pressure sores.',
    ],
    popular: 'подушка під спину, подушка на спинку, back cushion',
    helps: ['sitting', 'pressure_sores'],
    keys: ['pressureSystem', 'widthCm', 'thicknessCm', 'userWeightMaxKg'],
    term: assumedTerm(2),
  }),
  lowest('04 33 06', {
    name: ['Матраци та накладки протипролежневі', 'Assistive products for tissue integrity when lying down'],
    summary: [
      'Для тих, хто довго лежить. Тиск на тіло змінюється, і шкіра не страждає.',
      'For those who lie for long. The pressure changes, and the skin is spared.',
    ],
    popular: 'матрац від пролежнів, протипролежневий матрац, надувний матрац, матрас, pressure mattress',
    helps: ['lying', 'pressure_sores'],
    keys: ['pressureSystem', 'lengthCm', 'widthCm', 'thicknessCm', 'userWeightMaxKg', 'compressor', 'material'],
    term: assumedTerm(3),
  }),
  above('04 48', {
    name: [
      'Обладнання для тренування руху, сили та рівноваги',
      'Equipment for movement, strength and balance training',
    ],
  }),
  lowest('04 48 08', {
    name: ['Рами та опори для стояння (вертикалізатори)', 'Standing frames and supports for standing'],
    summary: [
      'Допомагає стояти тим, кого ноги не тримають. Корисно для кісток, дихання й травлення.',
      'Helps to stand when legs do not hold. Good for bones, breath and digestion.',
    ],
    popular: 'вертикалізатор, опора для стояння, стендер, standing frame, stander',
    helps: ['standing_up', 'play'],
    keys: ['heightMinCm', 'heightMaxCm', 'userWeightMaxKg', 'ageGroup', 'adjust', 'tiltDeg'],
    group: 'FU',
    iso: 'recalled',
    term: assumedTerm(4),
  }),
];
