import type { Template } from './template.ts';

// That a person is in the databank of people with disabilities is said in the cabinet alone; a letter only leads there.

type Templates = Readonly<Record<string, Template>>;

export const registryUk: Templates = {
  'registry.card_linked': {
    subject: () => 'Вас знайдено в банку даних',
    paragraphs: () => [
      'Ваш кабінет поєднано з вашою карткою в банку даних. Що в ній записано, видно на сторінці «Моя картка» у розділі «Мої дані».',
      'Тепер доступні послуги, для яких потрібна така картка. Дані з неї самі з’являються в заявах.',
    ],
    action: () => 'Переглянути послуги',
  },
  'registry.card_changed': {
    subject: () => 'У вашій картці банку даних щось змінилося',
    paragraphs: () => [
      'Подивіться в кабінеті, що саме змінилося, коли і звідки це надійшло.',
      'Якщо щось записано неправильно, зверніться до центру або до органу соціального захисту з документом.',
    ],
    action: () => 'Переглянути зміни',
  },
};

export const registryEn: Templates = {
  'registry.card_linked': {
    subject: () => 'You were found in the databank',
    paragraphs: () => [
      'Your cabinet and your card in the databank belong together now. What it says is on the page “My card”, under “My details”.',
      'Services that need such a card are open to you now. What it says comes into applications by itself.',
    ],
    action: () => 'See the services',
  },
  'registry.card_changed': {
    subject: () => 'Something in your card of the databank has changed',
    paragraphs: () => [
      'See in the cabinet what has changed, when, and where it came from.',
      'If something is wrong, go to a centre or to a social-protection office with a paper that shows it.',
    ],
    action: () => 'See the changes',
  },
};
