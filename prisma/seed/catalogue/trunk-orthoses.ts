import { above, assumedTerm, lowest, type WrittenClass } from './define-class.ts';

const spineOrthosis = [
  'size',
  'circumferenceCm',
  'fixation',
  'jointed',
  'ageGroup',
  'manufacturing',
  'material',
] as const;

/** ISO 9999, class 06: orthoses of the trunk and the neck. */
export const trunkOrthoses: readonly WrittenClass[] = [
  above('06', { name: ['Ортези та протези', 'Orthoses and prostheses'] }),
  above('06 03', {
    name: ['Ортези на хребет (тулуб) та череп', 'Spinal and cranial orthoses'],
    group: 'PO',
    popular: 'корсет',
  }),
  lowest('06 03 06', {
    name: ['Ортези попереково-крижові (корсети, бандажі)', 'Lumbo-sacral orthoses'],
    summary: ['Тримає поперек, коли болить або послаблена спина.', 'Holds the lower back when it hurts or is weak.'],
    popular: 'корсет, корсет на поперек, пояс на поперек, бандаж на спину, back brace',
    helps: ['joint_support'],
    keys: spineOrthosis,
    iso: 'recalled',
    term: assumedTerm(1),
    making: 'both',
  }),
  lowest('06 03 09', {
    name: ['Ортези грудо-попереково-крижові (корсети)', 'Thoraco-lumbo-sacral orthoses'],
    summary: [
      'Тримає спину від грудей до таза: після травми, при викривленні.',
      'Holds the back from chest to pelvis: after an injury or with a curvature.',
    ],
    popular: 'корсет, корсет на спину, корсет від сколіозу, scoliosis brace',
    helps: ['joint_support', 'sitting'],
    keys: spineOrthosis,
    iso: 'recalled',
    term: assumedTerm(1),
    making: 'custom',
  }),
  lowest('06 03 12', {
    name: ['Ортези шийні (головотримачі)', 'Cervical orthoses'],
    summary: [
      'Тримає шию в спокої після травми або коли важко тримати голову.',
      'Keeps the neck still after an injury, or when it is hard to hold the head.',
    ],
    popular: 'комір Шанца, шийний комір, головотримач, бандаж на шию, cervical collar',
    helps: ['joint_support'],
    keys: spineOrthosis,
    iso: 'recalled',
    term: assumedTerm(1),
    making: 'both',
  }),
  lowest('06 03 15', {
    name: ['Ортези шийно-грудні', 'Cervico-thoracic orthoses'],
    summary: [
      'Тримає шию разом із верхом спини, коли самого коміра замало.',
      'Holds the neck and the upper back when a collar is not enough.',
    ],
    popular: 'головотримач, шийно-грудний корсет, neck brace',
    helps: ['joint_support'],
    keys: spineOrthosis,
    iso: 'recalled',
    term: assumedTerm(1),
    making: 'both',
  }),
  above('06 04', {
    name: ['Ортези черевні (бандажі)', 'Abdominal orthoses'],
    group: 'PO',
    iso: 'recalled',
    popular: 'бандаж',
  }),
  lowest('06 04 03', {
    name: ['Бандажі для підтримки м’язів живота', 'Abdominal muscle supports'],
    summary: [
      'Підтримує м’язи живота: після операції, пологів, при слабкості.',
      'Supports the muscles of the belly: after surgery, birth, or when they are weak.',
    ],
    popular: 'бандаж, бандаж на живіт, післяопераційний бандаж, abdominal belt',
    helps: ['joint_support'],
    keys: ['size', 'circumferenceCm', 'material'],
    iso: 'recalled',
    term: assumedTerm(1),
  }),
  lowest('06 04 06', {
    name: ['Бандажі грижові', 'Abdominal hernia supports'],
    summary: [
      'Притримує грижу, поки немає операції або коли її не можна робити.',
      'Keeps a hernia in while surgery is awaited or not possible.',
    ],
    popular: 'бандаж від грижі, пояс від грижі, грижовий бандаж, hernia belt',
    helps: ['joint_support'],
    keys: ['size', 'circumferenceCm', 'side'],
    iso: 'recalled',
    term: assumedTerm(1),
  }),
];
