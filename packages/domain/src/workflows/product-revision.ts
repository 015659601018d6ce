import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';
import { byEditors } from './quiet.ts';

/** One change of a product, from the first word until another editor publishes it. */
export const productRevisionMachine = defineMachine({
  code: 'productRevision',
  name: { uk: 'Зміна виробу', en: 'Change of a product' },
  initial: 'draft',
  states: {
    draft: {
      label: { uk: 'Чернетка', en: 'Draft' },
      meaning: { uk: 'Опис ще пишуть.', en: 'It is still being written.' },
      next: { uk: 'Допишіть опис і надішліть на перевірку.', en: 'Finish it and send it to be checked.' },
      action: { code: 'send', label: { uk: 'Надіслати на перевірку', en: 'Send for review' } },
      final: false,
    },
    in_review: {
      label: { uk: 'На перевірці', en: 'In review' },
      meaning: { uk: 'Опис готовий. Його перевіряє інший редактор.', en: 'It is ready. Another editor checks it.' },
      next: { uk: 'Інший редактор опублікує або поверне його.', en: 'Another editor publishes or returns it.' },
      action: { code: 'publish', label: { uk: 'Опублікувати', en: 'Publish' } },
      final: false,
    },
    returned: {
      label: { uk: 'Повернуто', en: 'Returned' },
      meaning: { uk: 'В описі треба щось виправити.', en: 'Something has to be mended.' },
      next: {
        uk: 'Прочитайте причину, виправте й надішліть ще раз.',
        en: 'Read the reason, mend it and send it again.',
      },
      action: { code: 'send', label: { uk: 'Надіслати на перевірку', en: 'Send for review' } },
      final: false,
    },
    published: {
      label: { uk: 'Опубліковано', en: 'Published' },
      meaning: { uk: 'Цей опис видно всім.', en: 'Everybody sees it.' },
      next: { uk: 'Нічого робити не треба.', en: 'Nothing to do.' },
      action: null,
      final: true,
    },
  },
  acts: {
    write: {
      ...byEditors,
      label: { uk: 'Зберегти написане', en: 'Keep what was written' },
      from: ['draft', 'returned'],
      to: null,
    },
    send: {
      ...byEditors,
      label: { uk: 'Надіслати на перевірку', en: 'Send for review' },
      from: ['draft', 'returned'],
      to: 'in_review',
      guard: 'isSound',
    },
    return: {
      ...byEditors,
      label: { uk: 'Повернути', en: 'Return' },
      from: ['in_review'],
      to: 'returned',
      reasonRequired: true,
    },
    publish: {
      ...byEditors,
      label: { uk: 'Опублікувати', en: 'Publish' },
      from: ['in_review'],
      to: 'published',
      guard: 'isWrittenByOthers',
    },
  },
});

export type ProductRevisionState = StateOf<typeof productRevisionMachine>;
export type ProductRevisionAct = ActOf<typeof productRevisionMachine>;
export type ProductRevisionGuard = GuardOf<typeof productRevisionMachine>;
