import { type ActOf, defineMachine, type StateOf } from './machine.ts';
import { byEditors } from './quiet.ts';

/** A product of the catalogue as everybody sees it. What is being written of it has a machine of its own. */
export const productMachine = defineMachine({
  code: 'product',
  name: { uk: 'Виріб у каталозі', en: 'Product of the catalogue' },
  initial: 'new',
  states: {
    new: {
      label: { uk: 'Новий', en: 'New' },
      meaning: {
        uk: 'Виріб ще не опублікований. Його бачать лише редактори.',
        en: 'The product is not published yet. Only editors see it.',
      },
      next: { uk: 'Інший редактор перевірить опис і опублікує його.', en: 'Another editor checks and publishes it.' },
      action: null,
      final: false,
    },
    active: {
      label: { uk: 'Чинний', en: 'Available' },
      meaning: {
        uk: 'Виріб є в каталозі, його можна отримати.',
        en: 'The product is in the catalogue and can be had.',
      },
      next: {
        uk: 'Якщо виріб змінився, опишіть зміни. Якщо його вже не виготовляють, скажіть про це.',
        en: 'When the product changes, write it down. When it is not made any more, say so.',
      },
      action: { code: 'discontinue', label: { uk: 'Більше не виготовляють', en: 'Not made any more' } },
      final: false,
    },
    discontinued: {
      label: { uk: 'Знято з виробництва', en: 'Discontinued' },
      meaning: {
        uk: 'Виріб більше не виготовляють. Його сторінка лишається для тих, хто ним користується.',
        en: 'The product is not made any more. Its page stays for those who use it.',
      },
      next: { uk: 'Якщо його знову виготовляють, поверніть його.', en: 'If it is made again, bring it back.' },
      action: { code: 'revive', label: { uk: 'Знову виготовляють', en: 'Made again' } },
      final: false,
    },
    deleted: {
      label: { uk: 'Вилучено', en: 'Deleted' },
      meaning: {
        uk: 'Виріб додали помилково. Його видно лише редакторам.',
        en: 'The product was put in by mistake. Only editors see it.',
      },
      next: { uk: 'Нічого робити не треба.', en: 'Nothing to do.' },
      action: null,
      final: true,
    },
  },
  acts: {
    publish: {
      ...byEditors,
      label: { uk: 'Опублікувати', en: 'Publish' },
      from: ['new'],
      to: 'active',
    },
    publishChange: {
      ...byEditors,
      label: { uk: 'Опублікувати зміни', en: 'Publish the changes' },
      from: ['active', 'discontinued'],
      to: null,
    },
    discontinue: {
      ...byEditors,
      label: { uk: 'Більше не виготовляють', en: 'Not made any more' },
      from: ['active'],
      to: 'discontinued',
      reasonRequired: true,
    },
    revive: {
      ...byEditors,
      label: { uk: 'Знову виготовляють', en: 'Made again' },
      from: ['discontinued'],
      to: 'active',
      reasonRequired: true,
    },
    delete: {
      ...byEditors,
      label: { uk: 'Вилучити', en: 'Delete' },
      from: ['active', 'discontinued'],
      to: 'deleted',
      reasonRequired: true,
      confirm: {
        uk: 'Вилучити виріб із каталогу? Повернути його не можна.',
        en: 'Delete the product from the catalogue? It cannot be brought back.',
      },
    },
  },
});

export type ProductState = StateOf<typeof productMachine>;
export type ProductAct = ActOf<typeof productMachine>;
