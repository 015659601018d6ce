import { above, assumedTerm, lowest, type WrittenClass } from './define-class.ts';

/** ISO 9999, classes 24 and 30: reaching things, sport. */
export const handlingAndSport: readonly WrittenClass[] = [
  above('24', {
    name: [
      'Допоміжні засоби для керування, перенесення, переміщення та обробки предметів',
      'Assistive products for controlling, carrying, moving and handling objects and devices',
    ],
  }),
  above('24 21', { name: ['Засоби для подовження досяжності', 'Assistive products for extended reach'], group: 'SC' }),
  lowest('24 21 03', {
    name: ['Захвати ручні (щипці)', 'Manual gripping tongs'],
    summary: ['Довгі щипці, щоб дістати річ, не нахиляючись.', 'Long tongs to reach a thing without bending.'],
    popular: 'захват, щипці, подовжувач руки, хапалка, reacher',
    helps: ['household', 'dressing', 'hand_use'],
    keys: ['lengthCm', 'deviceWeightKg', 'material'],
    term: assumedTerm(3),
    channel: 'informationOnly',
  }),
  above('30', { name: ['Допоміжні засоби для дозвілля та спорту', 'Assistive products for recreation and leisure'] }),
  lowest('30 09', {
    name: ['Засоби для занять спортом', 'Assistive products for sports'],
    summary: [
      'Спортивні крісла, протези для бігу й інше спорядження для тренувань.',
      'Sports wheelchairs, running blades and other gear for training.',
    ],
    popular: 'спортивне крісло, спортивний візок, протез для бігу, спорядження для спорту, sports wheelchair',
    helps: ['play'],
    keys: ['ageGroup', 'size', 'userWeightMaxKg', 'material'],
    channel: 'informationOnly',
    making: 'both',
  }),
];
