import type { Template } from './template.ts';

// That a person is in the databank of people with disabilities is said in the cabinet alone; a letter only leads there.

type Templates = Readonly<Record<string, Template>>;

const newsUk = (subject: string): Template => ({
  subject: () => subject,
  paragraphs: () => ['Що саме сталося, написано у вашому кабінеті.'],
  action: () => 'Прочитати в кабінеті',
});

const newsEn = (subject: string): Template => ({
  subject: () => subject,
  paragraphs: () => ['What has happened is written in your cabinet.'],
  action: () => 'Read it in the cabinet',
});

/** To the contacts in a card: they may be nobody's account, and the reader may be somebody else. It names nobody. */
export const cardKnownLetter = {
  subject: 'Ваші дані додано до електронного кабінету',
  paragraphs: [
    'Хтось додав запис із вашим контактом до свого електронного кабінету: ввів дані з документа. Якщо це були ви, робити нічого не треба.',
    'Якщо це були не ви, прийдіть до ЦНАП або до органу соціального захисту з документом, що посвідчує особу, або напишіть нам за посиланням. Адресу, телефон, рахунок і відомості про здоров’я ми тому, хто це зробив, не показуємо.',
  ],
  action: 'Повідомити, що це не я',
};

export const registryUk: Templates = {
  'registry.event_card_changed': newsUk('У вашій картці щось змінилося'),
  'registry.event_decision': newsUk('Щодо вас ухвалено рішення'),
  'registry.event_queue_moved': newsUk('Ваша черга просунулася'),
  'registry.event_ready_for_pickup': newsUk('Замовлене можна забирати'),
  'registry.event_document_expiring': newsUk('Строк дії документа добігає кінця'),
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
  'registry.end_near': {
    subject: () => 'Строк у вашій картці добігає кінця',
    paragraphs: () => ['До якого дня він діє і як його продовжити, написано на сторінці «Моя картка».'],
    action: () => 'Відкрити картку',
  },
};

export const registryEn: Templates = {
  'registry.event_card_changed': newsEn('Something in your card has changed'),
  'registry.event_decision': newsEn('A decision was made about you'),
  'registry.event_queue_moved': newsEn('Your queue has moved'),
  'registry.event_ready_for_pickup': newsEn('What you ordered can be picked up'),
  'registry.event_document_expiring': newsEn('A document is about to expire'),
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
  'registry.end_near': {
    subject: () => 'A term in your card is about to end',
    paragraphs: () => ['Until which day it runs and how to prolong it is written on the page “My card”.'],
    action: () => 'Open the card',
  },
};
