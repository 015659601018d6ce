import type { PaperLanguage } from './content.ts';

export interface CodeWords {
  readonly title: string;
  readonly subject: string;
  readonly lead: string;
  readonly code: string;
  readonly until: (day: string) => string;
  readonly how: string;
  readonly steps: (page: string) => readonly string[];
  readonly keep: string;
  readonly rules: readonly string[];
  readonly qrAlt: string;
  readonly qrCaption: string;
  readonly contact: (office: string) => string;
}

const uk: CodeWords = {
  title: 'Розписка про код авторизації',
  subject: 'Одноразовий код для реєстрації в електронному кабінеті',
  lead: 'З цим кодом ви реєструєтеся в кабінеті без електронного підпису.',
  code: 'Ваш код',
  until: (day) => `Код діє один раз, до кінця дня ${day}`,
  how: 'Що робити',
  steps: (page) => [
    `Відкрийте сторінку ${page}`,
    'Введіть код і дату народження. Великі чи малі літери, українська чи англійська розкладка – однаково.',
    'Придумайте логін і пароль, вкажіть електронну пошту.',
  ],
  keep: 'Бережіть код',
  rules: [
    'Не показуйте його нікому, навіть працівникам центру чи банку.',
    'Якщо код загубили або його хтось побачив, повідомте нам: ми скасуємо його і видамо інший.',
    'Після п’яти спроб із неправильною датою народження код перестає діяти.',
  ],
  qrAlt: 'Код для камери телефона: відкриває сторінку реєстрації із цим кодом. Без нього досить ввести код літерами.',
  qrCaption: 'Камера телефона відкриє сторінку реєстрації із цим кодом',
  contact: (office) => `Видав: ${office}`,
};

const en: CodeWords = {
  title: 'Receipt of an authorization code',
  subject: 'A single-use code for registration in the electronic cabinet',
  lead: 'With this code you register in the cabinet without an electronic signature.',
  code: 'Your code',
  until: (day) => `The code works once, until the end of ${day}`,
  how: 'What to do',
  steps: (page) => [
    `Open the page ${page}`,
    'Type the code and your date of birth. Capital or small letters, Ukrainian or English keyboard: all the same.',
    'Choose a login and a password, and give your e-mail address.',
  ],
  keep: 'Keep the code safe',
  rules: [
    'Do not show it to anybody, not even to people who say they are from the centre or a bank.',
    'If you lose it or somebody has seen it, tell us: we cancel it and issue another.',
    'After five tries with a wrong date of birth the code stops working.',
  ],
  qrAlt:
    'A code for the camera of a phone: it opens the page of registration with this code. Typing the code is enough.',
  qrCaption: 'The camera of a phone opens the page of registration with this code',
  contact: (office) => `Issued by: ${office}`,
};

export const codeWords: Readonly<Record<PaperLanguage, CodeWords>> = { uk, en };
