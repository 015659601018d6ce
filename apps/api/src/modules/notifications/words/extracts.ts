import type { Template } from './template.ts';

// What an extract is of, what it says and why it was refused is read in the cabinet alone.

type Templates = Readonly<Record<string, Template>>;

export const extractsUk: Templates = {
  'extracts.ready': {
    subject: ({ number }) => `Витяг № ${number} готовий`,
    paragraphs: () => [
      'Витяг підписано. Він лежить у ваших документах: файл для читання і файл із підписом, за яким його перевіряють.',
    ],
    action: () => 'Відкрити витяги',
  },
  'extracts.refused': {
    subject: ({ number }) => `Витяг № ${number} не видано`,
    paragraphs: () => ['Чому саме і що робити далі, написано у вашому кабінеті.'],
    action: () => 'Прочитати в кабінеті',
  },
};

export const extractsEn: Templates = {
  'extracts.ready': {
    subject: ({ number }) => `Extract № ${number} is ready`,
    paragraphs: () => [
      'The extract is signed. It is in your documents: a file to read, and a file with the signature, by which it is verified.',
    ],
    action: () => 'Open the extracts',
  },
  'extracts.refused': {
    subject: ({ number }) => `Extract № ${number} was not issued`,
    paragraphs: () => ['Why, and what to do next, is written in your cabinet.'],
    action: () => 'Read it in the cabinet',
  },
};
