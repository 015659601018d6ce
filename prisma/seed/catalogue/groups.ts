import type { Words } from './define-class.ts';

/** The six official groups, in the order of the decree. */
export const firstGroups: readonly { readonly code: string; readonly name: Words }[] = [
  {
    code: 'PO',
    name: [
      'Протезно-ортопедичні вироби, у тому числі ортопедичне взуття',
      'Prostheses and orthoses, orthopaedic footwear included',
    ],
  },
  {
    code: 'SC',
    name: ['Спеціальні засоби для самообслуговування та догляду', 'Products for self-care and care by others'],
  },
  { code: 'MV', name: ['Засоби для пересування', 'Wheelchairs and other means of movement'] },
  {
    code: 'MB',
    name: [
      'Допоміжні засоби для особистої рухомості, переміщення та підйому',
      'Products for walking, transfer and lifting',
    ],
  },
  { code: 'FU', name: ['Меблі та оснащення', 'Furniture and fittings'] },
  {
    code: 'OC',
    name: [
      'Спеціальні засоби для орієнтування, спілкування та обміну інформацією',
      'Products for orientation, communication and information',
    ],
  },
];
